import * as z from 'zod';
import type { Matching } from '../../../course/model/questions/question.ts';
import { listed } from '../did-you-mean.ts';
import { list, record } from '../schema/fields.ts';
import { questionBase, sourceSchema, targetSchema } from '../schema/question.ts';
import { answersIn, type AuthoredKind } from './kind.ts';

/** Schema and rules of questions that match sources with targets. */
export const matching = {
  schema: record('a matching question', {
    kind: z.literal('matching'),
    ...questionBase,
    targets: list(targetSchema, 'what the sources are matched with'),
    sources: list(sourceSchema, 'what is matched'),
  }),
  answers: (question) => [answersIn('sources', question.sources), answersIn('targets', question.targets)],
  check({ sources, targets }, complain) {
    const known = targets.map((target) => target.id);
    for (const [index, source] of sources.entries()) {
      if (known.includes(source.target)) continue;
      const hint = `The targets are ${listed(known)}.`;
      complain(['sources', index, 'target'], 'unknown-target', `there is no target "${source.target}"`, hint);
    }
  },
} satisfies AuthoredKind<Matching>;
