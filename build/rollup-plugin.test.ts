import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundle, type Bundle } from './bundle.ts';
import { loadCourse } from './content/load.ts';
import { testProject, type TestProject } from './dev/testing.ts';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';

let project: TestProject;
let bundled: Bundle;
before(async () => {
  project = await testProject();
  await project.write('modules/second/images/Hände & 2_Füße.svg', picture);
  await project.edit(
    'modules/second/lessons/thanks.md',
    '../images/hands.svg',
    '../images/Hände%20&%202_Füße.svg',
  );
  // An element of the module's own, with a base and styles of the course.
  await project.write(
    'modules/first/elements/bell.ts',
    `import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { RippleActivity } from '../../../course/elements/activity/activity.ts';

/**
 * @summary A bell.
 * @authoring block
 */
@customElement('ripple-bell')
export class RippleBell extends RippleActivity {
  protected override restore(): void {}
  override render() {
    return html\`<button>Ring the bell</button>\`;
  }
}
`,
  );
  await project.edit(
    'modules/first/lessons/welcome.md',
    '## Why',
    '<ripple-bell id="ring"></ripple-bell>\n\n## Why',
  );
  bundled = await bundle(await loadCourse({ root: project.root, version: '1.0.0' }), project.root);
});
after(() => project.delete());

const names = () => [...bundled.files.keys()];
const chunk = (name: string) =>
  String(bundled.files.get(names().find((file) => file.startsWith(name)) ?? ''));

test('gives each module a chunk of its own, beside what it shares with others', () => {
  assert.ok(chunk('assets/first-').includes('Ada comes in.'));
  assert.ok(chunk('assets/second-').includes('Two people shaking hands'));
  assert.ok(!chunk('assets/main-').includes('Ada comes in.'));
});

test("puts a module's own elements into its chunk, and nowhere else", () => {
  assert.ok(chunk('assets/first-').includes('Ring the bell'));
  const others = names().filter((name) => name.endsWith('.js') && !name.startsWith('assets/first-'));
  for (const name of others) assert.ok(!String(bundled.files.get(name)).includes('Ring the bell'), name);
});

test('puts pictures into the package, under names that every LMS takes', () => {
  const [file = ''] = names().filter((name) => name.endsWith('.svg') && !name.includes('icon'));
  assert.match(file, /^assets\/h-nde-2-f-e-[0-9a-f]{8}\.svg$/);
  assert.equal(String(bundled.files.get(file)), picture);
  const name = file.replace('assets/', '');
  assert.ok(new RegExp(`new URL\\(["']${name}["'], ?import\\.meta\\.url\\)`).test(chunk('assets/second-')));
});

test('minifies code, and leaves content as it is', () => {
  assert.ok(!chunk('assets/main-').includes('class RipplePlayer'));
  assert.ok(chunk('assets/second-').includes('class Lesson1 '));
});
