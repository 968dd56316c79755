import { act, replay } from '../../modules/order-desk/simulation/act.ts';
import { isAllowed, move, type Move } from '../../modules/order-desk/simulation/moves.ts';
import { outcomeOf, scoreOf } from '../../modules/order-desk/simulation/outcome.ts';
import { askFirst, askFirstWith } from '../../modules/order-desk/simulation/ask-first.ts';
import type { Policy } from '../../modules/order-desk/simulation/policy.ts';
import { alwaysPromise } from './policies.ts';
import { isOver, type Run } from '../../modules/order-desk/simulation/run.ts';
import type { Chair } from '../../modules/order-desk/simulation/types.ts';

/** Ways to spend a day that are tried. */
const PLANS: readonly Policy[] = [
  askFirst,
  askFirstWith(1),
  withOvertime(askFirst),
  withOvertime(askFirstWith(1)),
  alwaysPromise,
];

/**
 * Plays with the gift of seeing the future: before each day it tries several ways to spend it, plays each to the end
 * of the fortnight, and takes the best. No player can do this; it shows how good a run a fortnight allows.
 */
export function lookAhead(chair: Chair, seed: number): { run: Run; moves: Move[] } {
  let moves: Move[] = [];
  for (let run = replay(chair, seed, moves); !isOver(run); run = replay(chair, seed, moves)) {
    let best = -1;
    let bestDay: Move[] = [];
    for (const plan of PLANS) {
      const trial = replay(chair, seed, moves);
      const day = playWhile(trial, plan, trial.day);
      playWhile(trial, askFirst);
      const worth = scoreOf(outcomeOf(trial));
      if (worth > best) [best, bestDay] = [worth, day];
    }
    moves = [...moves, ...bestDay];
  }
  return { run: replay(chair, seed, moves), moves };
}

function playWhile(run: Run, policy: Policy, day?: number): Move[] {
  const moves: Move[] = [];
  while (!isOver(run) && (day === undefined || run.day === day)) {
    const next = policy(run, () => 0);
    act(run, next);
    moves.push(next);
  }
  return moves;
}

function withOvertime(policy: Policy): Policy {
  return (run, random) => {
    const overtime = move('overtime');
    return isAllowed(run, overtime) && !run.today.explained ? overtime : policy(run, random);
  };
}
