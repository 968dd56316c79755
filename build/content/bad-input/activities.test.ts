import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileModule } from '../compile.ts';
import { ContentError } from '../problems.ts';
import { add, files, goodProject, load, put, replace, type Edit } from './project.ts';
import { verify, type BadInput } from './table.ts';

const base = `
/**
 * Base of all activities.
 * @attr {activity-id} id - Permanent id.
 */
export abstract class RippleActivity extends LitElement {}`;

const clapper = `
/**
 * @summary What strikes.
 * @authoring block
 */
@customElement('ripple-clapper')
export class RippleClapper extends LitElement {
  /** Its name. */
  @property() key = '';
}`;

const bell = `
import { RippleActivity } from '../../../course/elements/activity/activity.ts';

/**
 * @summary A bell to ring.
 * @authoring block
 * @slot - Clappers.
 * @attr {activity-path} compare - The same bell, earlier in the course.
 * @attr {activity-path} next - Another bell.
 */
@customElement('ripple-bell')
export class RippleBell extends RippleActivity {
  /** How loud. */
  @property() tone = '';
}`;

/** A course whose second module brings an activity of its own, and uses it. */
const withBell: readonly Edit[] = [
  put('course/elements/activity/activity.ts', base),
  put('modules/second/elements/bell.ts', bell),
  put('modules/second/elements/clapper.ts', clapper),
  add(files.thanks, '\n<ripple-bell id="ring-it"></ripple-bell>\n'),
];

const LINE = 'modules/second/lessons/thanks.md:13';

describe('activities', () => {
  const hint =
    'hint: Activities and questions of a module need ids of their own: the LMS knows them by these.';
  const table: BadInput[] = [
    [
      'without an id',
      [replace(files.thanks, ' id="ring-it"', '')],
      `${LINE}:1  missing-attribute  <ripple-bell> needs the attribute "id"
    hint: Write <ripple-bell id="…">. Permanent id.`,
    ],
    [
      'with an id that is none',
      [replace(files.thanks, 'ring-it', 'Ring_It')],
      `${LINE}:14  malformed-id  the id "Ring_It" cannot be that of an activity
    hint: Use small letters, digits and single hyphens, a letter first and 60 characters at most: my-customers.`,
    ],
    [
      'with the same id twice',
      [add(files.thanks, '\n<ripple-bell id="ring-it"></ripple-bell>\n')],
      `modules/second/lessons/thanks.md:15:14  duplicate-id  the id "ring-it" is already taken (modules/second/lessons/thanks.md, line 13)
    ${hint}`,
    ],
    [
      'with the id of a question',
      [replace(files.thanks, 'ring-it', 'thank-you')],
      `${LINE}:14  duplicate-id  the id "thank-you" is already taken (modules/second/questions.yaml, line 2)
    ${hint}`,
    ],
    [
      'with parts of one key, and one that is none',
      [
        replace(files.thanks, '<ripple-bell id="ring-it">', '<ripple-bell id="ring-it">\n\n<ripple-clapper key="a1"></ripple-clapper>\n\n<ripple-clapper key="a1"></ripple-clapper>\n\n<ripple-clapper key="Loud"></ripple-clapper>\n\n'),
      ],
      `modules/second/lessons/thanks.md:17:17  duplicate-id  the key "a1" is already taken in line 15
    hint: Give each part of the activity its own; one that was released stays with what it was for.
modules/second/lessons/thanks.md:19:17  malformed-id  "Loud" cannot be the key of a part
    hint: Use one to three small letters or digits: r1.`,
    ],
    [
      'compared with one that is not there',
      [add(files.listening, '\n<ripple-bell id="again" compare="second/ring"></ripple-bell>\n')],
      `modules/first/lessons/listening.md:27:25  unknown-activity  there is no activity "second/ring"
    hint: Write module/id. Did you mean "second/ring-it"?`,
    ],
    [
      'that are gone',
      [add(files.ids, 'activity second/knock\n')],
      `course/released-ids.txt:6:1  vanished-id  the activity "second/knock" was released and is gone
    hint: Bring it back under this id. Only if it is gone for good, write "activity second/knock retired" in this line; learners lose their records of it.`,
    ],
    [
      'that seem to be gone, as their lesson is in error: no complaint about the id',
      [add(files.ids, 'activity second/ring-it\n'), replace(files.thanks, '<ripple-bell id="ring-it">', '<ripple-bell id="ring-it>')],
      `${LINE}:1  broken-tag  this looks like a tag, but cannot be read as one
    hint: Check the quotes and the ">" of the tag, or write &lt; if the character "<" itself is meant.`,
    ],
    ['that are sound: none', [], ''],
  ]; // prettier-ignore
  for (const [name, edits, expected] of table) {
    test(name, () => verify([name, [...withBell, ...edits], expected]));
  }
});

test('activities get a number, are part of what makes a lesson done, and get what was kept of them', async () => {
  const compared = add(
    files.listening,
    '\n<ripple-bell id="again" compare="second/ring-it" next="second/ring-it"></ripple-bell>\n',
  );
  const course = await load([...withBell, compared].reduce((project, edit) => edit(project), goodProject));
  assert.ok(!(course instanceof ContentError));
  assert.match(course.releasedIds.text, /\nactivity first\/again\n[^]*\nactivity second\/ring-it\n/);
  const key = course.activityKeys.get('second/ring-it');
  const second = compileModule(course, 'second');
  const tag = `<ripple-bell .activity=\${${key}} .state=\${this.stateOf(${key})} .note=\${this.noteOf(${key})}>`;
  assert.ok(second.includes(tag), second);
  assert.ok(second.includes('import "/modules/second/elements/bell.ts";'));
  assert.ok(second.includes(`activities: [{"key":${key},"id":"ring-it"}]`));
  assert.ok(second.includes(`"activities":[11,${key}]`));
  // The module alone, as a package of its own: what it compares itself with is known by its number all the same.
  const alone = { ...course, modules: course.modules.slice(0, 1) };
  const state = `\${this.stateOf(${key})}`;
  assert.ok(compileModule(alone, 'first').includes(` .earlier=${state} .next=${state}>`));
});
