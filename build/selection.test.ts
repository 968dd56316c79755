import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { files, goodProject, load, replace, type Project } from './content/bad-input/project.ts';
import { compileCourse, compileModule } from './content/compile.ts';
import { outlineOf, type CheckedCourse } from './content/model.ts';
import { identifiersOf } from './package/identifiers.ts';
import { selectCourse, type Selection } from './selection.ts';
import { UsageError } from './usage-error.ts';

async function courseOf(project: Project): Promise<CheckedCourse> {
  const course = await load(project);
  if (course instanceof Error) throw course;
  return course;
}

const whole = await courseOf(goodProject);
/** The same, its second module for leaders. */
const forLeaders = replace('modules/second/module.yaml', 'minutes: 4', 'minutes: 4\naudience: leaders');
const mixed = await courseOf(forLeaders(goodProject));

const slugs = (course: CheckedCourse) => course.modules.map(({ id }) => id);

describe('selectCourse', () => {
  it('leaves a course as it is when nothing is chosen', () => {
    assert.equal(selectCourse(whole, {}), whole);
    assert.equal(selectCourse(whole, { audience: 'everyone' }), whole);
  });

  it('makes one module a course of its own, with its title, summary and id', () => {
    const course = selectCourse(whole, { module: 'second' });
    assert.deepEqual(slugs(course), ['second']);
    const { id, title, description, language, passMark, version } = course;
    assert.deepEqual([id, title, description], ['small-second', 'Second steps', 'How to go on.']);
    assert.deepEqual([language, passMark, version], [whole.language, whole.passMark, whole.version]);
    assert.doesNotMatch(compileCourse(course), /virtual:module\/first/);
  });

  it('keeps the permanent numbers of a module that is a course of its own', () => {
    const [, before] = whole.modules;
    const [after] = selectCourse(whole, { module: 'second' }).modules;
    assert.equal(after?.quiz?.key, before?.quiz?.key);
    assert.deepEqual(after?.lessons.map(({ key }) => key), before?.lessons.map(({ key }) => key)); // prettier-ignore
    assert.equal(selectCourse(whole, { module: 'second' }).releasedIds.text, whole.releasedIds.text);
  });

  it('turns links to modules that are left out into text, and keeps the others', () => {
    const source = compileModule(selectCourse(whole, { module: 'second' }), 'second');
    assert.match(source, /Back to hello, the quiz or the <a href="#\/map">map<\/a>\./);
    const first = compileModule(selectCourse(whole, { module: 'first' }), 'first');
    assert.match(first, /Go on with <a href="#\/first\/listening">listening<\/a>\./);
    assert.match(compileModule(whole, 'second'), /<a href="#\/first\/quiz">quiz<\/a>/);
  });

  it('leaves out for everyone what is for leaders, and gives leaders all of it under an id of its own', () => {
    assert.deepEqual(slugs(selectCourse(mixed, {})), ['first']);
    assert.equal(selectCourse(mixed, {}).id, 'small');
    const leaders = selectCourse(mixed, { audience: 'leaders' });
    assert.deepEqual(slugs(leaders), ['first', 'second']);
    assert.equal(leaders.id, 'small--for-leaders');
  });

  it('says nothing of audiences to the learner', () => {
    assert.doesNotMatch(JSON.stringify(outlineOf(mixed)), /audience|leaders/);
  });

  it('gives every package identifiers of its own', () => {
    const selections: Selection[] = [{}, { module: 'first' }, { module: 'second' }, { audience: 'leaders' }];
    const items = selections.map((one) => identifiersOf(selectCourse(whole, one).id, 'scorm12').item);
    assert.equal(new Set(items).size, selections.length);
  });
});

describe('selectCourse refuses', () => {
  const cases: readonly (readonly [CheckedCourse, Selection, string])[] = [
    [whole, { module: 'secnd' }, 'There is no module "secnd". Did you mean "second"?'],
    [whole, { module: 'mama' }, 'There is no module "mama". The modules are "first" and "second".'],
    [mixed, { module: 'second' }, 'The module "second" is for leaders only. Add "--audience leaders".'],
  ];
  for (const [course, selection, message] of cases) {
    it(JSON.stringify(selection), () => {
      assert.throws(() => selectCourse(course, selection), new UsageError(message));
    });
  }

  it('a course that is all for leaders, for everyone', async () => {
    const all = await courseOf(
      replace(files.module, 'minutes: 6', 'minutes: 6\naudience: leaders')(forLeaders(goodProject)),
    );
    const message = 'Every module of the course is for leaders. Add "--audience leaders".';
    assert.throws(() => selectCourse(all, {}), new UsageError(message));
    assert.deepEqual(slugs(selectCourse(all, { module: 'first', audience: 'leaders' })), ['first']);
  });
});

describe('the key audience of a module', () => {
  it('takes everyone and leaders, and else says what there is', async () => {
    const wrong = replace('modules/second/module.yaml', 'minutes: 4', 'minutes: 4\naudience: leader');
    const error = await load(wrong(goodProject));
    assert.ok(error instanceof Error);
    assert.equal(
      error.message,
      'modules/second/module.yaml:4:11  bad-value  "audience" cannot be "leader"\n    hint: Did you mean "leaders"?',
    );
  });
});
