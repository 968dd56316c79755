import * as z from 'zod';
import { CLOTHES, HAIR, MOODS, SHOWN, type Shown } from '../../../course/model/roleplay/role-play.ts';
import { feedback } from './question.ts';
import { answerId, id, list, record, text, whole } from './fields.ts';

const outcomes = ['good', 'mixed', 'poor'] as const;

/** All that a reply can show. */
const shown: readonly Shown[] = Object.values(SHOWN).flat();

const level = (part: string) => whole(0, 100, `how much ${part} they see in the learner at the beginning`);

const points = (part: string) =>
  whole(-3, 3, `what the reply adds to, or takes from, the trust in the learner's ${part}`).optional();

const mood = z.enum(MOODS).meta({ description: 'how they feel: it shows in their face' });

const next = id('the id of the node or ending that follows');

const personSchema = record('a person', {
  id: id('the short name of the person, unique among the people'),
  name: text('the name of the person, as the learner knows them'),
  job: text('what the person does'),
  portrait: record('a portrait', {
    skin: whole(1, 5, 'the skin in the picture, from 1 (light) to 5 (dark)'),
    hair: z.enum(HAIR).meta({ description: 'how the person wears their hair, or what covers it' }),
    shade: whole(1, 5, 'the hair: 1 black, 2 brown, 3 red, 4 fair, 5 grey'),
    beard: z.boolean().meta({ description: 'true for a beard; left out otherwise' }).optional(),
    clothes: z.enum(CLOTHES).meta({ description: 'the colour of what the person wears' }),
  }),
});

const replySchema = record('a reply', {
  id: answerId('a single character, unique in its node'),
  text: text('what the learner says'),
  shows: list(
    z.enum(shown).meta({ description: 'something that the reply shows' }),
    'the building blocks, principles and MAMA steps that the reply shows, or its slips',
  ),
  trust: record('what a reply does to trust', {
    caring: points('caring'),
    competency: points('competency'),
    integrity: points('integrity'),
  }).optional(),
  note: feedback('what an observer writes in the margin: what the reply does, and why'),
  next,
});

const nodeSchema = record('a node', {
  id: id('the short name of the node, unique among nodes and endings'),
  speaker: id('the id of the person who speaks; the first of them where it is left out').optional(),
  mood,
  line: text('what the person says'),
  replies: z.array(replySchema).meta({ description: 'the replies to choose from' }),
});

const endingSchema = record('an ending', {
  id: id('the short name of the ending, unique among nodes and endings'),
  outcome: z
    .enum(outcomes)
    .meta({ description: 'good: they have found to each other; mixed: half-way; poor: further apart' }),
  mood,
  title: text('the ending in a few words'),
  text: text('what comes of it'),
});

/** modules/<slug>/roleplays/<id>.yaml. */
export const rolePlaySchema = record('a role play', {
  title: text('the name of the conversation'),
  objective: id('the id of the objective, from module.yaml, that the conversation serves'),
  place: text('where and when it happens'),
  situation: text('what the learner has to know before the first line'),
  you: text('who the learner is'),
  goal: text('what the learner is after, in one sentence'),
  people: list(personSchema, 'the people whom the learner talks to'),
  trust: record('the trust at the beginning', {
    caring: level('caring'),
    competency: level('competency'),
    integrity: level('integrity'),
  }),
  start: id('the id of the first node'),
  nodes: list(nodeSchema, 'the lines of the others, each with the replies to it'),
  endings: list(endingSchema, 'the ways in which the conversation can end'),
});

/** What a role-play file holds. */
export type RolePlayData = z.output<typeof rolePlaySchema>;
