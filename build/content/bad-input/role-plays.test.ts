import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { compileModule } from '../compile.ts';
import { ContentError } from '../problems.ts';
import { add, complaints, files, goodProject, load, put, replace, type Edit } from './project.ts';
import { verify, type BadInput } from './table.ts';

const reply = (next: string) => `
      - id: c
        text: I see.
        shows: [polite-but-empty]
        note: And then?
        next: ${next}`;

/** A node that nothing leads to, unless a test lets something lead there. */
const island = (next: string) => `  - id: island
    mood: calm
    line: Where are we?
    replies:${reply(next)}
endings:`;

const rolePlay = `
/**
 * @summary A role play.
 * @authoring block
 * @attr {role-play-id} ref - Name of a file in roleplays/.
 */
@customElement('ripple-role-play')
export class RippleRolePlay extends LitElement {}`;

/** A lesson that holds a role play. */
const holding = (ref: string): readonly Edit[] => [
  put('course/elements/role-play/role-play.ts', rolePlay),
  add(files.listening, `\n<ripple-role-play ref="${ref}"></ripple-role-play>\n`),
];

describe('role plays', () => {
  const table: BadInput[] = [
    [
      'a file name that can be no id',
      [put('modules/first/roleplays/My_Talk.yaml', 'title: A talk\n')],
      `modules/first/roleplays/My_Talk.yaml:1:1  malformed-id  a role play cannot be called "My_Talk"
    hint: Rename the file with small letters, digits and single hyphens: upset-colleague.yaml.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "endings"
    hint: Add "endings": the ways in which the conversation can end.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "goal"
    hint: Add "goal": what the learner is after, in one sentence.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "nodes"
    hint: Add "nodes": the lines of the others, each with the replies to it.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "objective"
    hint: Add "objective": the id of the objective, from module.yaml, that the conversation serves.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "people"
    hint: Add "people": the people whom the learner talks to.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "place"
    hint: Add "place": where and when it happens.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "situation"
    hint: Add "situation": what the learner has to know before the first line.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "start"
    hint: Add "start": the id of the first node.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "trust"
    hint: Add "trust": the trust at the beginning.
modules/first/roleplays/My_Talk.yaml:1:1  missing-key  a role play needs "you"
    hint: Add "you": who the learner is.`,
    ],
    [
      'a lesson with a role play that does not exist',
      holding('first-tlak'),
      `modules/first/lessons/listening.md:27:19  unknown-role-play  the module has no role play "first-tlak"
    hint: Did you mean "first-talk"?`,
    ],
    [
      'a lesson with a role play in a module that has none',
      [
        ...holding('first-talk'),
        add(files.thanks, '\n<ripple-role-play ref="last-talk"></ripple-role-play>\n'),
      ],
      `modules/second/lessons/thanks.md:13:19  unknown-role-play  the module has no role play "last-talk"
    hint: Write it: modules/second/roleplays/last-talk.yaml.`,
    ],
    [
      'a role play in two lessons',
      [
        ...holding('first-talk'),
        add(files.lesson, '\n<ripple-role-play ref="first-talk"></ripple-role-play>\n'),
      ],
      `modules/first/lessons/listening.md:27:19  duplicate-id  the id "first-talk" is already taken (modules/first/lessons/welcome.md, line 19)
    hint: Activities and questions of a module need ids of their own: the LMS knows them by these.`,
    ],
    [
      'an objective that the module does not have',
      [replace(files.talk, 'objective: listen', 'objective: lisen')],
      `modules/first/roleplays/first-talk.yaml:2:12  unknown-objective  the module has no objective "lisen"
    hint: Did you mean "listen"?`,
    ],
    [
      'a mood, a kind of hair and a skill that do not exist',
      [
        replace(files.talk, 'mood: hurt', 'mood: hurts'),
        replace(files.talk, 'hair: bob', 'hair: bop'),
        replace(files.talk, 'shows: [own]', 'shows: [owning]'),
      ],
      `modules/first/roleplays/first-talk.yaml:11:32  bad-value  "hair" cannot be "bop"
    hint: Did you mean "bob"?
modules/first/roleplays/first-talk.yaml:36:11  bad-value  "mood" cannot be "hurts"
    hint: Did you mean "hurt"?
modules/first/roleplays/first-talk.yaml:41:17  bad-value  entry 1 of "shows" cannot be "owning"
    hint: Possible are "understand", "own", "serve", "communicate", "three-stages", "reframe", "unspoken-wishes", "share-what-works", "lateral-service", "respect", "kindness", "language", "make-time", "acknowledge", "meeting-of-minds", "act", "polite-but-empty", "defending", "fixing-too-soon", "blaming", "over-promising", "dismissing", "interrogating", "lecturing", "pushing", "giving-in", "being-vague" and "taking-over".`,
    ],
    [
      'too many points, and a reply without a note',
      [
        replace(files.talk, 'caring: 2, integrity: 1', 'caring: 12, integrity: 1'),
        replace(files.talk, '        note: He owns it.\n', ''),
      ],
      `modules/first/roleplays/first-talk.yaml:25:26  out-of-range  "caring" is 12, but must be at most 3
    hint: "caring" is what the reply adds to, or takes from, the trust in the learner's caring.
modules/first/roleplays/first-talk.yaml:39:9  missing-feedback  a reply needs "note"
    hint: Add "note": what an observer writes in the margin: what the reply does, and why.`,
    ],
    [
      'the same id for two replies, and for a node and an ending',
      [
        replace(files.talk, 'id: b\n        text: Of course', 'id: a\n        text: Of course'),
        replace(files.talk, 'id: gone', 'id: hurt'),
      ],
      `modules/first/roleplays/first-talk.yaml:28:13  duplicate-id  the id "a" is already taken in line 22
    hint: Give each its own id; one that was released stays with what it was for.
modules/first/roleplays/first-talk.yaml:49:15  unknown-node  there is no node and no ending "gone"
    hint: There are "hello", "hurt", "tells", "found" and "hurt".
modules/first/roleplays/first-talk.yaml:72:9  duplicate-id  the id "hurt" is already taken in line 34
    hint: Give each its own id; one that was released stays with what it was for.`,
    ],
    [
      'a reply and a start that lead nowhere',
      [replace(files.talk, 'next: tells', 'next: tell'), replace(files.talk, 'start: hello', 'start: helo')],
      `modules/first/roleplays/first-talk.yaml:16:8  unknown-node  there is no node and no ending "helo"
    hint: Did you mean "hello"?
modules/first/roleplays/first-talk.yaml:27:15  unknown-node  there is no node and no ending "tell"
    hint: Did you mean "tells"?`,
    ],
    [
      'a speaker who is not there',
      [replace(files.talk, 'speaker: ada', 'speaker: adda')],
      `modules/first/roleplays/first-talk.yaml:35:14  unknown-speaker  nobody here has the id "adda"
    hint: Did you mean "ada"?`,
    ],
    [
      'a node without replies',
      [
        replace(
          files.talk,
          'endings:',
          '  - id: stuck\n    mood: calm\n    line: So.\n    replies: []\nendings:',
        ),
        replace(files.talk, 'next: gone', 'next: stuck'),
        replace(files.talk, 'next: hurt', 'next: gone'),
      ],
      `modules/first/roleplays/first-talk.yaml:66:9  dead-end  the conversation stops at "stuck": it has no reply
    hint: Write replies, or make it an ending: only endings end a conversation.`,
    ],
    [
      'a node and an ending to which no way leads',
      [replace(files.talk, 'endings:', island('found')), replace(files.talk, 'next: gone', 'next: tells')],
      `modules/first/roleplays/first-talk.yaml:66:9  unreachable-node  no way leads from the start to the node "island"
    hint: Let a reply lead here with "next: island", or take the node out.
modules/first/roleplays/first-talk.yaml:81:9  unreachable-node  no way leads from the start to the ending "gone"
    hint: Let a reply lead here with "next: gone", or take the ending out.`,
    ],
    [
      'a loop from which no reply leads out',
      [
        replace(files.talk, 'endings:', island('island')),
        replace(
          files.talk,
          'endings:',
          `  - id: shore\n    mood: calm\n    line: Here.\n    replies:${reply('island')}\nendings:`,
        ),
        replace(files.talk, 'next: hurt', 'next: shore'),
      ],
      `modules/first/roleplays/first-talk.yaml:66:9  loop-without-exit  no ending can be reached any more from "island" and "shore"
    hint: Let at least one reply there lead out of the loop, on to an ending.`,
    ],
    [
      'a loop that earns points each time round',
      [replace(files.talk, 'caring: -2', 'caring: 1')],
      `modules/first/roleplays/first-talk.yaml:16:8  unattainable-best-score  there is no best score: a loop earns points each time round
    hint: Take points from the replies of the loop, so that going round it costs something or nothing.`,
    ],
    [
      'parts of trust that cannot be earned together',
      [replace(files.talk, 'trust: { caring: -1 }', 'trust: { competency: 3 }')],
      `modules/first/roleplays/first-talk.yaml:16:8  unattainable-best-score  no path is the best in every part of trust: caring 2, competency 5 and integrity 1 can each be earned, but not together (the best path has 6 points)
    hint: Let each best reply earn at least as much caring, competency, integrity as the others beside it and what follows them.`,
    ],
    [
      'a best path to a bad end',
      [replace(files.talk, 'outcome: good', 'outcome: mixed')],
      `modules/first/roleplays/first-talk.yaml:68:14  unattainable-best-score  the best path ends in "found", which is no good ending
    hint: Give it "outcome: good", or let the replies on the way to a good ending earn more.`,
    ],
    [
      'YAML that cannot be read',
      [add(files.talk, '  - id: [\n')],
      `modules/first/roleplays/first-talk.yaml:77:9  yaml-syntax  the bracket here is not closed
    hint: Add the closing bracket, ] or }, at the end of the list.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

test('compiles a role play into the chunk of its module, as an activity of the lesson that holds it', async () => {
  const course = await load(holding('first-talk').reduce((project, edit) => edit(project), goodProject));
  if (course instanceof ContentError) throw course;
  const [first] = course.modules;
  const key = course.activityKeys.get('first/first-talk');
  assert.deepEqual(first?.activities, [{ key, id: 'first-talk' }]);
  assert.equal(first?.lessons.find(({ id }) => id === 'listening')?.activities.at(-1), key);
  const code = compileModule(course, 'first');
  assert.match(code, /^const talks = .*"Have you got a minute\?"/m);
  const tag = `<ripple-role-play .rolePlay=\${talks["first-talk"]} .activity=\${${key}} .state=\${this.stateOf(${key})}`;
  assert.ok(code.includes(tag), code);
  assert.doesNotMatch(compileModule(course, 'second'), /talks/);
});

test('shows a role play without a mistake in the documentation', async () => {
  const page = await readFile(new URL('../../../docs/authoring-roleplays.md', import.meta.url), 'utf8');
  const [, yaml = ''] = /^```yaml\n([^]*?)^```$/m.exec(page) ?? [];
  assert.match(yaml, /^nodes:/m);
  const example = yaml.replace(/^objective: \w+/m, 'objective: listen');
  assert.equal(await complaints(put('modules/first/roleplays/example.yaml', example)), '');
});
