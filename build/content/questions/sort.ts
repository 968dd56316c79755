import * as z from 'zod';
import type { Sort } from '../../../course/model/questions/question.ts';
import { listed } from '../did-you-mean.ts';
import { list, record } from '../schema/fields.ts';
import { groupSchema, questionBase, sortItemSchema } from '../schema/question.ts';
import { answersIn, type AuthoredKind } from './kind.ts';

/** More do not fit beside each other, and nobody keeps them in mind. */
const MOST_GROUPS = 4;

/** Schema and rules of questions that sort items into groups. */
export const sort = {
  schema: record('a sort question', {
    kind: z.literal('sort'),
    ...questionBase,
    groups: list(groupSchema, 'what the items are sorted into'),
    items: list(sortItemSchema, 'what is sorted'),
  }),
  answers: (question) => [answersIn('items', question.items), answersIn('groups', question.groups)],
  check({ items, groups }, complain) {
    const known = groups.map((group) => group.id);
    for (const [index, item] of items.entries()) {
      if (known.includes(item.group)) continue;
      const hint = `The groups are ${listed(known)}.`;
      complain(['items', index, 'group'], 'unknown-target', `there is no group "${item.group}"`, hint);
    }
    if (groups.length <= MOST_GROUPS) return;
    const message = `"groups" has ${groups.length} entries, but ${MOST_GROUPS} are the most`;
    complain(['groups'], 'out-of-range', message, 'Join groups, or make it a matching question.');
  },
} satisfies AuthoredKind<Sort>;
