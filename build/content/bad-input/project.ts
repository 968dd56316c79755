import { loadCourse, type CheckedCourse, type LoadOptions } from '../load.ts';
import { memoryFiles } from '../files.ts';
import { ContentError } from '../problems.ts';

/** A project in memory: contents by path. */
export type Project = Readonly<Record<string, string | Uint8Array>>;

const course = `id: small
title: A small course
description: Just enough to test with.
language: en
passMark: 80
modules:
  - first
  - second
`;

const firstModule = `title: First steps
summary: How to begin.
minutes: 6
objectives:
  - id: greet
    text: Greet a colleague.
  - id: listen
    text: Listen to the end.
lessons:
  - welcome
  - listening
quiz:
  title: Check yourself
  intro: Two questions.
  draw: 2
`;

const firstQuestions = `questions:
  - id: first-words
    kind: single-choice
    objective: greet
    use: [practice]
    difficulty: easy
    prompt: What do you say first?
    options:
      - id: a
        text: Good morning, Ada.
        correct: true
        feedback: A greeting and a name.
      - id: b
        text: You are late.
        feedback: That can wait.
      - id: c
        text: Where is my file?
        feedback: Greet her first.
  - id: good-signs
    kind: multiple-choice
    objective: listen
    use: [practice, final]
    difficulty: medium
    prompt: What shows that you listen?
    options:
      - id: a
        text: You look up from the screen.
        correct: true
        feedback: She sees it.
      - id: b
        text: You ask what happened next.
        correct: true
        feedback: She can go on.
      - id: c
        text: You type while she talks.
        feedback: She sees that too.
  - id: in-order
    kind: ordering
    objective: listen
    use: [final]
    difficulty: hard
    prompt: Put the steps in order.
    items:
      - id: a
        text: Stop what you do.
        feedback: First of all.
      - id: b
        text: Hear her out.
        feedback: Then listen.
      - id: c
        text: Say what you heard.
        feedback: Last of all.
  - id: who-needs-what
    kind: matching
    objective: greet
    use: [final]
    difficulty: medium
    prompt: Match the people with what they need.
    targets:
      - id: x
        text: A word of welcome
      - id: y
        text: A quick answer
    sources:
      - id: '1'
        text: Ada, on her first day
        target: x
        feedback: She knows nobody yet.
      - id: '2'
        text: Bo, with a customer waiting
        target: y
        feedback: He has no time.
      - id: '3'
        text: Cy, back after a year
        target: x
        feedback: Welcome him again.
`;

const firstTalk = `title: A first talk
objective: listen
place: Reception, Monday, 09:00
situation: Ada comes in with a file under her arm.
you: You are Bo.
goal: Find out what she needs.
people:
  - id: ada
    name: Ada
    job: sales
    portrait: { skin: 3, hair: bob, shade: 1, clothes: leaf }
trust:
  caring: 50
  competency: 50
  integrity: 50
start: hello
nodes:
  - id: hello
    mood: hurried
    line: Have you got a minute?
    replies:
      - id: a
        text: I have ten. Sit down.
        shows: [make-time]
        trust: { caring: 2, integrity: 1 }
        note: Bo gives her time.
        next: tells
      - id: b
        text: Of course, any time!
        shows: [polite-but-empty]
        trust: { caring: -1 }
        note: Friendly, but he types on.
        next: hurt
  - id: hurt
    speaker: ada
    mood: hurt
    line: You are not even looking up.
    replies:
      - id: a
        text: You are right. I am now.
        shows: [own]
        trust: { caring: 1 }
        note: He owns it.
        next: tells
      - id: b
        text: I can do both at once.
        shows: [defending]
        note: He defends himself.
        next: gone
  - id: tells
    mood: calm
    line: The file is wrong, and I do not know why.
    replies:
      - id: a
        text: Let us look at it together.
        shows: [serve, understand]
        trust: { competency: 2 }
        note: They look for the cause.
        next: found
      - id: b
        text: That must be the printer.
        shows: [blaming]
        trust: { caring: -2 }
        note: A guess, and a culprit.
        next: hurt
endings:
  - id: found
    outcome: good
    mood: relieved
    title: Found
    text: A page was missing.
  - id: gone
    outcome: poor
    mood: guarded
    title: Gone
    text: Ada asks somebody else.
`;

const welcome = `---
title: Say hello
minutes: 3
objective: greet
---

<ripple-scene place="Reception, Monday">

Ada comes in. It is her *first* day.

</ripple-scene>

<ripple-question ref="first-words"></ripple-question>

## Why it matters

People remember the first minute. Go on with [listening](listening.md).
`;

const listening = `---
title: Listen
minutes: 2
objective: listen
---

## Two ways

<ripple-compare>

<ripple-side tone="good" heading="Do">

- Look up.

</ripple-side>

<ripple-side tone="slip" heading="Avoid">

- Typing.

</ripple-side>

</ripple-compare>

<ripple-question ref="good-signs"></ripple-question>
`;

const secondModule = `title: Second steps
summary: How to go on.
minutes: 4
objectives:
  - id: thank
    text: Thank a colleague.
lessons:
  - thanks
quiz:
  title: Once more
  intro: One question.
  draw: 1
`;

const secondQuestions = `questions:
  - id: thank-you
    kind: single-choice
    objective: thank
    use: [practice, final]
    difficulty: easy
    prompt: Bo has helped you. What now?
    options:
      - id: a
        text: Nothing, it is his job.
        feedback: He will help you less gladly.
      - id: b
        text: Tell him what it changed.
        correct: true
        feedback: He learns what helps.
      - id: c
        text: Send him a form.
        feedback: That is more work for him.
`;

const thanks = `---
title: Say thank you
minutes: 2
objective: thank
---

![Two people shaking hands](../images/hands.svg)

<ripple-question ref="thank-you"></ripple-question>

Back to [hello](../../first/lessons/welcome.md), the [quiz](#/first/quiz) or the [map](#/map).
`;

const releasedIds = `# Permanent numbers.
lesson first/welcome
question first/first-words
lesson first/gone retired
quiz first
`;

const elements = {
  'course/elements/scene/scene.ts': `
/**
 * @summary A situation.
 * @authoring block
 */
@customElement('ripple-scene')
export class RippleScene extends LitElement {
  /** Where it happens. */
  @property() place = '';
  /** How many people are there. */
  @property({ type: Number }) people = 1;
  @property({ type: Boolean }) quiet = false;
}`,
  'course/elements/compare/compare.ts': `
import type { Tone } from './tones.ts';

/**
 * @summary Sides by side.
 * @authoring block
 * @children ripple-side
 */
@customElement('ripple-compare')
export class RippleCompare extends LitElement {}

/**
 * @summary One side.
 * @authoring block
 * @parent ripple-compare
 */
@customElement('ripple-side')
export class RippleSide extends LitElement {
  @property() tone: Tone = 'good';
  /**
   * The side's heading.
   * @required
   */
  @property() heading = '';
}`,
  'course/elements/compare/tones.ts': `export type Tone = 'good' | 'slip';`,
  'course/elements/question/question.ts': `
/**
 * @summary A question.
 * @authoring block
 * @attr {question-id} ref - Id of a practice question in the module's questions.yaml.
 */
@customElement('ripple-question')
export class RippleQuestion extends LitElement {
  @property({ attribute: false }) question!: Question;
}`,
  'course/elements/quiz/quiz.ts': `
/** @summary A module's quiz. */
@customElement('ripple-quiz')
export class RippleQuiz extends LitElement {}`,
  'modules/second/elements/wave.ts': `
/**
 * @summary A wave within a sentence.
 * @authoring inline
 */
@customElement('ripple-wave')
export class RippleWave extends LitElement {}`,
};

/** A small course without a single problem, elements included. */
export const goodProject: Project = {
  'course/course.yaml': course,
  'course/released-ids.txt': releasedIds,
  ...elements,
  'modules/first/module.yaml': firstModule,
  'modules/first/questions.yaml': firstQuestions,
  'modules/first/roleplays/first-talk.yaml': firstTalk,
  'modules/first/lessons/welcome.md': welcome,
  'modules/first/lessons/listening.md': listening,
  'modules/second/module.yaml': secondModule,
  'modules/second/questions.yaml': secondQuestions,
  'modules/second/lessons/thanks.md': thanks,
  'modules/second/images/hands.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** Short names of the files that tests change most. */
export const files = {
  course: 'course/course.yaml',
  ids: 'course/released-ids.txt',
  module: 'modules/first/module.yaml',
  questions: 'modules/first/questions.yaml',
  lesson: 'modules/first/lessons/welcome.md',
  listening: 'modules/first/lessons/listening.md',
  thanks: 'modules/second/lessons/thanks.md',
  talk: 'modules/first/roleplays/first-talk.yaml',
} as const;

/** Adds a final assessment to course.yaml. @param more further lines of it, indented by two. */
export function withFinal(draw: number, more = ''): Edit {
  const texts = 'title: The end\n  intro: All that you know.';
  return add(files.course, `final:\n  id: end\n  ${texts}\n  draw: ${draw}\n${more}`);
}

/** A change to a project. */
export type Edit = (project: Project) => Project;

/** Replaces the first occurrence of a text; throws if it is not there, so that no test loses its point. */
export function replace(file: string, from: string, to: string): Edit {
  return (project) => {
    const text = project[file];
    if (typeof text !== 'string' || !text.includes(from)) throw new Error(`No "${from}" in ${file}.`);
    return { ...project, [file]: text.replace(from, () => to) };
  };
}

/** Adds a file, or text to the end of one that is there. */
export function add(file: string, text: string): Edit {
  return (project) => ({ ...project, [file]: `${String(project[file] ?? '')}${text}` });
}

/** Puts a file's whole content. */
export function put(file: string, content: string | Uint8Array): Edit {
  return (project) => ({ ...project, [file]: content });
}

/** Deletes a file. */
export function remove(file: string): Edit {
  return (project) => Object.fromEntries(Object.entries(project).filter(([name]) => name !== file));
}

/** Loads a project; resolves to the model or to the ContentError, and rejects with anything else. */
export async function load(
  project: Project,
  options: Pick<LoadOptions, 'language' | 'onUntranslated'> = {},
): Promise<CheckedCourse | ContentError> {
  try {
    return await loadCourse({ root: '', version: '1.2.3', files: memoryFiles(project), ...options });
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

/** The whole text that an author sees after changes to the good project; '' if there is nothing to mend. */
export async function complaints(...edits: readonly Edit[]): Promise<string> {
  const result = await load(edits.reduce((project, edit) => edit(project), goodProject));
  return result instanceof ContentError ? result.message : '';
}
