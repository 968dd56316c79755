import { expect } from 'chai';
import { html } from 'lit';
import { RippleActivityEvent } from '../elements/events.ts';
import { RippleLesson } from '../elements/lesson/lesson.ts';
import type { ActivityOutcome } from '../model/activity.ts';
import type { Course } from '../model/course.ts';
import { defaultSettings } from '../model/settings.ts';
import { Session } from '../tracking/session.ts';
import { CourseRun } from './course-run.ts';
import { content, course, FakeLms, openPlayer } from './testing.ts';

/** The small course, where the first lesson holds an activity, too. */
const practise = {
  ...content,
  lessons: { ...content.lessons, read: { tag: 'lesson-m-practise', activities: [70] } },
};
const loaders = { m: () => Promise.resolve({ content: practise }) };
const result = {
  description: 'Map it.',
  steps: [['one', 'a']],
  result: 'correct',
  score: 80,
  objectives: [{ id: 'caring', score: 80, passed: true }],
  startedAt: 1,
  latency: 2,
} as const;

const measures = [{ id: 'own-view', score: 40 }];

customElements.define(
  'lesson-m-practise',
  class extends RippleLesson {
    override render() {
      return html`<p id="kept">${this.stateOf(70)} ${this.noteOf(70)}</p>`;
    }
  },
);

async function start(changes: Partial<Course> = {}, settings = defaultSettings, state = '') {
  const lms = new FakeLms({ state });
  const run = new CourseRun({ ...course, ...changes }, loaders, await Session.connect(lms), settings);
  const [module] = course.modules;
  const [lesson] = module?.lessons ?? [];
  if (!module || !lesson) throw new Error('the course has no lesson');
  await run.load(module);
  run.visit(module, lesson.key);
  const practised = (outcome: ActivityOutcome, key = 70) =>
    run.practise(new RippleActivityEvent(key, outcome), module, lesson);
  const sent = () => (run.session.close(), lms.updates.at(-1));
  return { run, lesson, practised, sent };
}

describe('an activity in a lesson', () => {
  it('makes the lesson done when it is done itself, not before', async () => {
    const { run, lesson, practised } = await start();
    practised({ state: 'a', done: false });
    expect(run.progress.lessons.get(lesson.key)).to.equal('visited');
    practised({ state: 'ab', done: true });
    expect(run.progress.lessons.get(lesson.key)).to.equal('done');
  });

  it('reports its runs, each with an id of its own, and its objectives, but for what is private', async () => {
    const { practised, sent } = await start();
    for (const state of ['a', 'b']) practised({ state, done: true, score: 80, result, measures });
    const { interactions, objectives } = sent() ?? {};
    expect(interactions?.map(({ id, type }) => `${type} ${id}`)).to.deep.equal([
      'performance m_map_it',
      'performance m_map_it_a2',
    ]);
    expect(interactions?.[0]?.objectives).to.deep.equal(['m_one']);
    expect(objectives).to.deep.equal([{ id: 'm_map_it_caring', score: 80, passed: true }]);
  });

  it('reports what learners say of themselves where course.yaml wants it', async () => {
    const { practised, sent } = await start({ reportTrustPulse: true });
    practised({ state: 'a', done: true, measures });
    expect(sent()?.objectives).to.deep.include({ id: 'm_map_it_own_view', score: 40 });
  });

  it('keeps the id of its first run where the settings say so', async () => {
    const { practised, sent } = await start({}, { ...defaultSettings, interactionIds: 'same' });
    for (const state of ['a', 'b']) practised({ state, done: true, result });
    expect(sent()?.interactions.map(({ id }) => id)).to.deep.equal(['m_map_it', 'm_map_it']);
  });

  it('reports nothing of one that the module does not have', async () => {
    const { practised, sent } = await start();
    practised({ state: 'a', done: true, result }, 99);
    expect(sent()?.interactions).to.deep.equal([]);
  });

  it('gets back what was kept of it, in another session and in the real player', async () => {
    const { practised, sent } = await start();
    practised({ state: 'n1a', done: false, note: 'Für Noor' });
    const lms = new FakeLms({ state: sent()?.state ?? '' });
    const { player } = await openPlayer({ lms, hash: '#/m/read', modules: loaders });
    expect(player.querySelector('#kept')?.textContent).to.equal('n1a Für Noor');
    const lesson = player.querySelector('lesson-m-practise');
    lesson?.dispatchEvent(new RippleActivityEvent(70, { state: 'n2', done: true }));
    expect(player.run?.progress.lessons.get(50)).to.equal('done');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
