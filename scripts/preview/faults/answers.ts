import type { Fault, Method } from './fault.ts';

/**
 * Calls that are answered wrongly. The parameter says which of them: `commit-false:3` the third only, `commit-false:3-`
 * from the third on, without one all.
 */
function wrongAnswer(
  fault: Pick<Fault, 'name' | 'title' | 'description'>,
  method: Method,
  answer: (fail: (code: number) => 'false', next: () => unknown) => unknown,
): Fault {
  return {
    ...fault,
    calls: (session) => {
      let turn = 0;
      return {
        [method]: (next: () => unknown) =>
          isTurn(session.parameter('1-'), ++turn) ? answer((code) => session.fail(code), next) : next(),
      };
    },
  };
}

function isTurn(turns: string, turn: number): boolean {
  const [, from = '1', dash] = /^(\d+)(-?)$/.exec(turns) ?? [];
  return dash ? turn >= Number(from) : turn === Number(from);
}

function broken(): never {
  throw new TypeError("Cannot read properties of undefined (reading 'cmi')");
}

/** Calls that fail, in every way that was seen. */
export const answers: readonly Fault[] = [
  wrongAnswer(
    {
      name: 'initialize-false',
      title: 'Initialize refuses',
      description: 'Initialize answers false with error 101, as where the session has ended already.',
    },
    'Initialize',
    (fail) => fail(101),
  ),
  wrongAnswer(
    {
      name: 'initialize-throws',
      title: 'Initialize throws',
      description: 'Initialize throws a TypeError (Moodle 5.1, SCORM 1.2, after Finish).',
    },
    'Initialize',
    broken,
  ),
  wrongAnswer(
    {
      name: 'initialize-boolean',
      title: 'Initialize answers true, not "true"',
      description: 'Initialize answers with a boolean instead of text.',
    },
    'Initialize',
    (_, next) => String(next()) === 'true',
  ),
  wrongAnswer(
    {
      name: 'commit-false',
      title: 'Commit answers false',
      description: 'Commit answers false with error 391, and stores nothing (Cornerstone).',
    },
    'Commit',
    (fail) => fail(391),
  ),
  wrongAnswer(
    {
      name: 'commit-null',
      title: 'Commit answers null',
      description: 'Commit answers null, and stores nothing (Cornerstone, while the page is left).',
    },
    'Commit',
    () => null,
  ),
  wrongAnswer(
    {
      name: 'commit-throws',
      title: 'Commit throws',
      description: 'Commit throws, and stores nothing (Moodle 5.1 after a navigation request).',
    },
    'Commit',
    broken,
  ),
  wrongAnswer(
    {
      name: 'terminate-false',
      title: 'Terminate answers false',
      description: 'Finish or Terminate answers false, though the session is over (Moodle 5.1, SCORM 1.2).',
    },
    'Terminate',
    (fail, next) => {
      next();
      return fail(101);
    },
  ),
  wrongAnswer(
    {
      name: 'read-empty',
      title: 'Reads give nothing',
      description: 'GetValue answers "" whatever is asked; anything that is read may be empty (Chamilo).',
    },
    'GetValue',
    () => '',
  ),
  wrongAnswer(
    {
      name: 'read-throws',
      title: 'Reads throw',
      description: 'GetValue throws whatever is asked.',
    },
    'GetValue',
    broken,
  ),
];
