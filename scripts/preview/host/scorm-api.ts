import type { Scorm12API, Scorm2004API, Settings } from 'scorm-again';
import type { Edition, LaunchInfo } from '../protocol.ts';

/** A SCORM API as content sees it: functions that take and give anything. */
export type ScormApi = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** An API, and ways to look into it that leave no trace. */
export interface OpenedApi {
  readonly api: ScormApi;
  /** How many elements cmi.interactions or cmi.objectives has. */
  count(collection: string): number;
  lastError(): string;
  clearError(): void;
}

/** Stores the data model. False if it could not be stored. */
export type Store = (cmi: unknown) => boolean;

type ScormAgain = Scorm12API | Scorm2004API;

/**
 * Makes the LMS's side of the API, filled with the data model of this launch. The only place where it is made.
 * @throws when scorm-again refuses an element of the stored data model.
 */
export async function createApi(launch: LaunchInfo, store: Store): Promise<OpenedApi> {
  const scormAgain = await load(launch, settingsFor(launch.edition, store));
  for (const [element, value] of Object.entries(launch.elements)) {
    // Its own loaders (loadFromJSON) go on in silence when an element is refused.
    scormAgain.setCMIValue(element, value);
    if (scormAgain.lastErrorCode !== '0') {
      throw new Error(`The stored value of ${element} is refused (${scormAgain.lastErrorCode}): ${value}`);
    }
  }
  return {
    api: scormAgain as unknown as ScormApi,
    count: (collection) =>
      scormAgain.cmi[collection === 'cmi.objectives' ? 'objectives' : 'interactions']._count,
    lastError: () => scormAgain.lastErrorCode,
    clearError: () => (scormAgain.lastErrorCode = '0'),
  };
}

async function load(launch: LaunchInfo, settings: Settings): Promise<ScormAgain> {
  // The modules export by name what their type declarations call the default export, hence the casts.
  if (launch.edition === 'scorm12') {
    const module: unknown = await import('scorm-again/scorm12');
    return new (module as { Scorm12API: typeof Scorm12API }).Scorm12API(settings);
  }
  const module: unknown = await import('scorm-again/scorm2004');
  return new (module as { Scorm2004API: typeof Scorm2004API }).Scorm2004API(settings);
}

function settingsFor(edition: Edition, store: Store): Settings {
  return {
    // Switched on, it would store what the content forgot to commit.
    autocommit: false,
    // On by default in 1.2 as soon as there are settings: it would overwrite the status that the content set.
    mastery_override: false,
    // Else total_time is stored by Terminate only, and a session that was cut off would take no time.
    alwaysSendTotalTime: true,
    // The log of calls shows every error; the console is for the content's own.
    logLevel: 'NONE',
    // Without an address nothing is sent; its own services would send Terminate as a beacon and not wait for it.
    lmsCommitUrl: '/lms/store',
    httpService: {
      processHttpRequest: (_url, cmi) =>
        store(cmi)
          ? { result: 'true', errorCode: 0 }
          : { result: 'false', errorCode: COMMIT_FAILED[edition] },
      updateSettings: () => undefined,
    },
  };
}

/** "General exception" and "General commit failure": SCORM 1.2 has no error of its own for a commit. */
const COMMIT_FAILED = { scorm12: 101, scorm2004: 391 } as const;
