import type { Component, Interaction } from '../../model/interaction.ts';
import { identifier, timespan2004 } from '../formats.ts';
import { correct2004, performancePart, response2004 } from '../patterns.ts';
import { scoreOf } from './statement.ts';
import { ACTIVITY_TYPE, type Activity, type Result } from './xapi.ts';

/** Where the course's activities have their ids, and which language its texts are in. */
export interface About {
  /** Absolute IRI of the course: the ids of all that is in it begin with it. */
  readonly iri: string;
  /** BCP 47. */
  readonly language: string;
}

/** A question, a role play or another exercise as an activity (IEEE 9274.1.1, interaction activities). */
export function interactionActivity({ iri, language }: About, interaction: Interaction): Activity {
  const { id, type, description, correct, components = {} } = interaction;
  const pattern = correct2004(type, correct);
  const lists = Object.entries(components).map(([name, list]) => [name, list.map(component(language))]);
  return {
    objectType: 'Activity',
    id: `${iri}/${identifier(id)}`,
    definition: {
      type: ACTIVITY_TYPE.interaction,
      name: { [language]: shortened(description) },
      description: { [language]: description },
      interactionType: type,
      ...(pattern !== '' && { correctResponsesPattern: [pattern] }),
      ...(Object.fromEntries(lists) as Record<string, unknown>),
      ...(type === 'performance' && { steps: stepsOf(interaction) }),
    },
  };
}

/** What came of an answer: response, success where there is right and wrong, the score of a role play, the time it took. */
export function interactionResult({ type, response, result, latency }: Interaction): Result {
  const answer = response2004(type, response);
  const score = type === 'performance' && response.find(([step]) => step === 'score')?.[1];
  return {
    ...(score && { score: scoreOf(Number(score)) }),
    ...(answer !== '' && { response: answer }),
    ...(result !== 'neutral' && { success: result === 'correct' }),
    duration: timespan2004(latency),
  };
}

/** An objective as an activity. */
export function objectiveActivity({ iri }: Pick<About, 'iri'>, id: string): Activity {
  const definition = { type: ACTIVITY_TYPE.objective };
  return { objectType: 'Activity', id: `${iri}/objectives/${identifier(id)}`, definition };
}

/** A lesson as an activity. */
export function lessonActivity(
  { iri, language }: About,
  { id, title }: { id: string; title: string },
): Activity {
  const definition = { type: ACTIVITY_TYPE.lesson, name: { [language]: title } };
  return { objectType: 'Activity', id: `${iri}/lessons/${identifier(id)}`, definition };
}

/** The steps that an exercise has had, and those of the best way; their ids say what they are. */
function stepsOf({ correct, response }: Interaction) {
  const ids = [...correct, ...response].map(([step = '']) => performancePart(step));
  return [...new Set(ids)].map((id) => ({ id }));
}

function component(language: string) {
  return ({ id, text }: Component) => ({ id: identifier(id), description: { [language]: text } });
}

/** A name fits on a line of a report. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 100 ? line : `${line.slice(0, 99).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
