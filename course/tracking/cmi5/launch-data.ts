import { ConnectError, type Launch } from '../lms.ts';
import { isWebAddress } from './launch-parameters.ts';
import { isTaken, type Lrs, type StatePlace } from './lrs.ts';
import { objectOf, parseObject, type Context } from './xapi.ts';

/** What the LMS has written down for a launch (cmi5 10.0). */
export interface LaunchData {
  readonly template: Context;
  readonly mode: Launch['mode'];
  /** 0 to 1; undefined if the LMS has none. */
  readonly masteryScore: number | undefined;
  readonly returnUrl: string | undefined;
  /** The LMS waits for a pass, also from a unit that tests nothing (`moveOn`). */
  readonly needsPass: boolean;
}

/**
 * Reads LMS.LaunchData.
 * @throws {ConnectError} `no-api` where no answer comes; `over` where the token is none any more; `refused` where
 * there is nothing to read.
 */
export async function readLaunchData(lrs: Lrs, place: StatePlace): Promise<LaunchData> {
  const { status, text } = await lrs.readState(place, 'LMS.LaunchData');
  if (status === 0) throw new ConnectError('no-api');
  if (status === 401) throw new ConnectError('over');
  const data = isTaken(status) ? parseObject(text) : null;
  if (!data) throw new ConnectError('refused', `LMS.LaunchData: HTTP ${status}`);
  const { contextTemplate, launchMode, masteryScore, moveOn, returnURL } = data;
  return {
    template: (objectOf(contextTemplate) ?? {}) as Context,
    mode: launchMode === 'Browse' ? 'browse' : launchMode === 'Review' ? 'review' : 'normal',
    masteryScore:
      typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : undefined,
    returnUrl: typeof returnURL === 'string' && isWebAddress(returnURL) ? returnURL : undefined,
    needsPass: moveOn === 'Passed' || moveOn === 'CompletedAndPassed',
  };
}
