import type { Turn } from './conversation.ts';
import { pointsOf, sum, TRUST_PARTS, type Reply, type Trust } from './role-play.ts';
import type { Solution } from './solve.ts';

/** How well a path did, as whole percent of the best attainable: 0 to 100. */
export interface TalkScore {
  readonly total: number;
  readonly parts: Trust;
}

/** A turn looked back on. */
export interface TurnReview {
  readonly turn: Turn;
  /** Points that this reply gave away: 0 if it was as good as any. */
  readonly lost: number;
  /** The best reply here; null if the learner's own was as good. */
  readonly better: Reply | null;
  /** Whether the conversation turned here. */
  readonly isTurningPoint: boolean;
}

/** The share of the best attainable points: of all, and of each part of trust. */
export function scoreOf({ best, most }: Pick<Solution, 'best' | 'most'>, turns: readonly Turn[]): TalkScore {
  const points = total(turns);
  const parts = { caring: 0, competency: 0, integrity: 0 };
  for (const part of TRUST_PARTS) parts[part] = share(points[part], most[part]);
  return { total: share(sum(points), best), parts };
}

/** All points of some turns. */
export function total(turns: readonly Turn[]): Trust {
  const points = { caring: 0, competency: 0, integrity: 0 };
  for (const { reply } of turns) {
    const own = pointsOf(reply);
    for (const part of TRUST_PARTS) points[part] += own[part];
  }
  return points;
}

/** Rounded down: a score never looks better than it is. */
function share(points: number, of: number): number {
  return of > 0 && Number.isFinite(of) ? Math.floor((100 * Math.min(Math.max(0, points), of)) / of) : 0;
}

/** How many turns at most are pointed out. */
const MOST_POINTS = 3;

/** Below this share of the best score, a turn that gave something away is no turning point. */
const TELLING_SHARE = 0.08;

/**
 * Looks back on a path turn by turn. Turning points are those where the most was given away; on a path where nothing
 * much was, those that earned the most.
 */
export function review(
  { from, best }: Pick<Solution, 'from' | 'best'>,
  turns: readonly Turn[],
): TurnReview[] {
  const reviewed = turns.map((turn) => {
    const { node, reply } = turn;
    const ahead = from.get(node.id);
    const kept = sum(pointsOf(reply)) + (from.get(reply.next)?.points ?? -Infinity);
    const lost = Math.max(0, (ahead?.points ?? kept) - kept);
    return { turn, lost, better: lost > 0 ? (ahead?.reply ?? null) : null };
  });
  const slips = reviewed.filter(({ lost }) => lost >= TELLING_SHARE * best);
  const earned = ({ turn }: { turn: Turn }) => sum(pointsOf(turn.reply));
  const telling =
    slips.length > 0
      ? slips.sort((a, b) => b.lost - a.lost)
      : [...reviewed].sort((a, b) => earned(b) - earned(a));
  const points = new Set(telling.slice(0, MOST_POINTS).map(({ turn }) => turn));
  return reviewed.map((one) => ({ ...one, isTurningPoint: points.has(one.turn) }));
}
