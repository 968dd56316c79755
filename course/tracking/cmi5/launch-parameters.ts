import { ConnectError } from '../lms.ts';
import { parseObject, type Agent } from './xapi.ts';

/** What an LMS writes into the address of a launch (cmi5 8.1). */
export interface LaunchParameters {
  /** Of the LRS, with a slash at the end. */
  readonly endpoint: string;
  /** Where the authorization token is fetched. */
  readonly fetch: string;
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
}

const SOUND: Readonly<Record<keyof LaunchParameters, (text: string) => boolean>> = {
  endpoint: isWebAddress,
  fetch: isWebAddress,
  actor: (text) => parseObject(text) !== null,
  registration: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  activityId: (text) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text),
};

/**
 * Reads the parameters of a launch.
 * @param search the query of the address.
 * @throws {ConnectError} `not-launched` if there is none of them; `broken-launch`, with their names, if some are missing
 * or make no sense.
 */
export function readLaunchParameters(search: string): LaunchParameters {
  const query = new URLSearchParams(search);
  const names = Object.keys(SOUND) as (keyof LaunchParameters)[];
  if (!names.some((name) => query.has(name))) throw new ConnectError('not-launched');
  const text = (name: string) => query.get(name) ?? '';
  const broken = names.filter((name) => !SOUND[name](text(name)));
  if (broken.length > 0) throw new ConnectError('broken-launch', broken.join(', '));
  return {
    endpoint: text('endpoint').replace(/\/*$/, '/'),
    fetch: text('fetch'),
    actor: parseObject(text('actor')) ?? {},
    registration: text('registration'),
    activityId: text('activityId'),
  };
}

/** Whether a browser may go there: `javascript:` and the like are none. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
