import { merge } from '../model/merge.ts';
import { pack, unpack } from '../model/packed-state.ts';
import type { Progress } from '../model/progress.ts';
import type { ObjectiveReport } from '../model/report.ts';
import type { Entry, Numbered } from './journal.ts';
import type { Launch } from './lms.ts';

/** A journal older than this is let go: by then the course may have been assigned anew. In milliseconds: 30 days. */
export const LONGEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** What a session begins with. */
export interface Reconciled {
  readonly progress: Progress;
  /** What the LMS never got. */
  readonly interactions: readonly Numbered[];
  readonly objectives: readonly ObjectiveReport[];
  /** The LMS had lost something that the learner would miss. */
  readonly restored: boolean;
  /** The LMS has given back something of this attempt, now or before. */
  readonly confirmed: boolean;
}

/**
 * Brings together what the LMS gives back and what this browser has kept, at a launch.
 *
 * An LMS may have lost what it claimed to have saved; but it may also have begun a new attempt, since the learner is to
 * take the course once more or an administrator has put it back. Then nothing old may come back. So a journal counts
 * only for the attempt that it was written in, and where the LMS knows of no attempt at all, only if it has never
 * given anything of it back.
 */
export function reconcile(launch: Launch, entry: Entry | null, now: number): Reconciled {
  const stored = unpack(launch.state);
  if (!entry || !isSameAttempt(stored, launch, entry, now)) {
    return {
      progress: stored,
      interactions: [],
      objectives: [],
      restored: false,
      confirmed: launch.state !== '',
    };
  }
  const progress = merge(stored, entry.progress);
  const arrived = stored.writes?.byDevice.get(entry.device) ?? 0;
  const interactions = entry.interactions.filter(({ n }) => n > arrived);
  return {
    progress,
    interactions,
    objectives: entry.objectives,
    restored: essence(progress) !== essence(stored),
    confirmed: entry.confirmed || launch.state !== '',
  };
}

function isSameAttempt(stored: Progress, { fresh }: Launch, entry: Entry, now: number): boolean {
  if (Math.abs(now - entry.at) > LONGEST_KEPT_MS) return false;
  if (fresh) return !entry.confirmed;
  const [theirs, ours] = [stored.writes?.attempt, entry.progress.writes?.attempt];
  return theirs === undefined || ours === undefined || theirs === ours;
}

/** What the LMS would be given of a progress, but for the place and the count of writes: nobody misses those. */
function essence(progress: Progress): string {
  const counted = { attempt: 0, byDevice: new Map<number, number>() };
  return pack({ ...progress, location: '', writes: counted }).text;
}
