import { Faults } from '../faults/faults.ts';
import { LAUNCH_FAILED, LEAVE, type FaultSwitch, type LaunchInfo } from '../protocol.ts';
import { Outbox } from './outbox.ts';
import { recorded } from './recorder.ts';
import { createApi } from './scorm-api.ts';

declare global {
  interface Window {
    API?: unknown;
    API_1484_11?: unknown;
    /** Sends the calls that the server has not heard of yet. */
    flushCalls?: () => void;
    /** Switches a fault on or off while the course runs; see ../faults. */
    setFault?: (name: string, on: boolean) => Promise<void>;
  }
}

/*
 * The LMS's page in the course's own origin: it carries the API and frames the course. `?ticket=` says which launch it
 * is. Nothing in it is secret from the course, and it can do nothing that the course could not do by itself.
 */
const ticket = new URLSearchParams(location.search).get('ticket') ?? '';
const launch = await begin();
const outbox = new Outbox(ticket, launch);
try {
  await open();
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  const line = { name: LAUNCH_FAILED, args: [], result: undefined, time: Date.now(), took: 0, complaint: '' };
  outbox.add({ ...line, error: 'thrown', diagnostic: why });
  say(
    `The course could not be opened: ${why.replace(/\.$/, '')}. Reset the learner in the library to begin anew.`,
  );
}

async function open(): Promise<void> {
  const faults = new Faults(launch.faults);
  const launched = { ...launch, elements: faults.launched(launch.elements, launch.edition) };
  const opened = await createApi(
    launched,
    faults.storing((cmi) => outbox.send({ cmi }), launched),
  );
  const stopFollowing = launch.isWatched ? followSwitches() : () => undefined;
  const api = recorded(faults.around(opened, launched), launch.edition, (call) => {
    outbox.add(call);
    if (/^(LMSFinish|Terminate)$/.test(call.name) && String(call.result) === 'true') stopFollowing();
  });
  const attach = () => (window[launch.edition === 'scorm12' ? 'API' : 'API_1484_11'] = api);
  window.setFault = async (name, on) => {
    faults.set(name, on);
    await reportOutage(faults.outage);
  };
  window.flushCalls = () => outbox.flush();
  await reportOutage('none');
  if (faults.place === 'late') setTimeout(attach, 1000);
  else if (faults.place !== 'nowhere') attach();
  // A server that is out of order from the beginning would have no course to show.
  const shown = () => void reportOutage(faults.outage);
  if (launch.display.window === 'popup') showButton(shown);
  else showFrame(faults, shown);
}

async function begin(): Promise<LaunchInfo> {
  const response = await fetch('/lms/launch', { method: 'POST', body: ticket });
  if (response.ok) return (await response.json()) as LaunchInfo;
  const message = await response.text();
  say(message);
  throw new Error(message);
}

function say(message: string): void {
  document.body.append(Object.assign(document.createElement('p'), { role: 'alert', textContent: message }));
}

/** What is wrong with the server, the server does itself: it must not reach the course either. */
async function reportOutage(outage: Faults['outage']): Promise<void> {
  await fetch('/lms/outage', { method: 'POST', body: JSON.stringify({ ticket, outage: outage ?? 'none' }) });
}

/**
 * The LMS page is of another origin, and never talks to this one but through the server. Browsers open six connections
 * to it at most: whoever is gone gives theirs back. @returns what ends it
 */
function followSwitches(): () => void {
  const source = new EventSource(`/lms/faults?ticket=${ticket}`);
  source.addEventListener('fault', ({ data }: MessageEvent<string>) => {
    const { name, on } = JSON.parse(data) as FaultSwitch;
    if (name === LEAVE) window.close();
    else void window.setFault?.(name, on);
  });
  window.addEventListener('pagehide', () => source.close());
  return () => source.close();
}

function showFrame(faults: Faults, shown: () => void): void {
  const { width, height } = launch.display;
  const frame = document.createElement('iframe');
  frame.title = launch.title;
  frame.style.width = width === undefined ? '100%' : `${width}px`;
  frame.style.height = height === undefined ? '100vh' : `${height}px`;
  frame.src = behindFrames(faults, launch.start);
  frame.addEventListener('load', shown, { once: true });
  document.body.append(frame);
}

/** The address of the frame in which the course is, if there are any between it and this page. */
function behindFrames(faults: Faults, start: string): string {
  const src = encodeURIComponent(start);
  if (faults.place === 'deep') return `/lms/frame?depth=2&src=${src}`;
  // The same server by another name is another origin.
  if (faults.place === 'foreign') return `//localhost:${location.port}/lms/frame?src=${src}`;
  return start;
}

/** A click, because browsers block windows that open by themselves. */
function showButton(shown: () => void): void {
  const { width, height } = launch.display;
  const button = document.createElement('button');
  button.textContent = `Open ${launch.title}`;
  button.addEventListener('click', () => {
    const popup = window.open(launch.start, '_blank', `popup,width=${width},height=${height}`);
    popup?.addEventListener('load', shown, { once: true });
  });
  document.body.append(button);
}
