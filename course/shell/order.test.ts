import { expect } from 'chai';
import type { Course, ModuleOutline, Order } from '../model/course.ts';
import { expectAccessible } from '../testing/fixture.ts';
import type { Launch } from '../tracking/lms.ts';
import { content, course, FakeLms, openPlayer } from './testing.ts';

const module = onlyModuleOf(course);
const second = {
  ...module,
  id: 'n',
  title: 'The second',
  lessons: module.lessons.map((lesson) => ({ ...lesson, key: lesson.key + 10 })),
  quiz: { key: 61, title: 'Check again', intro: 'Two.', draw: 2 },
};

function onlyModuleOf({ modules: [module] }: Course): ModuleOutline {
  if (!module) throw new Error('the course has no module');
  return module;
}

/** The player with a course of two modules in an order, at an address. */
async function open(order: Order, hash: string, launch: Partial<Launch> = {}) {
  const modules = { m: () => Promise.resolve({ content }), n: () => Promise.resolve({ content }) };
  const lms = new FakeLms(launch);
  return openPlayer({ lms, hash, course: { ...course, order, modules: [module, second] }, modules });
}

describe('the order of a course', () => {
  after(() => history.replaceState(null, '', location.pathname + location.search));

  it('open: every page can be opened', async () => {
    const { text } = await open('open', '#/n/answer');
    expect(text()).not.to.contain('Not open yet');
  });

  it('modules: a page of a later module says what comes before, and is not counted as visited', async () => {
    const { player, text } = await open('modules', '#/n/read');
    expect(text()).to.contain('Not open yet');
    expect(player.querySelector('main .primary')?.getAttribute('href')).to.equal('#/m/read');
    expect(player.run?.progress.lessons.size).to.equal(0);
    expect(player.run?.progress.location).to.equal('');
    await expectAccessible(player);
  });

  it('modules: within a module everything is open', async () => {
    const { text } = await open('modules', '#/m/answer');
    expect(text()).not.to.contain('Not open yet');
  });

  it('strict: the next page opens when this one is done, and until then the way on says so', async () => {
    const { text } = await open('strict', '#/m/answer');
    expect(text()).to.contain('Not open yet');
    const { player } = await open('strict', '#/m/read');
    expect(player.querySelector('.steps .primary')?.textContent).to.contain('Answer this');
  });

  it('the map leads from what is not open yet to what comes before', async () => {
    const { player } = await open('strict', '#/map');
    const locked = player.querySelector('.locked');
    expect(locked?.textContent).to.contain('Answer this');
    expect(locked?.querySelector('a')?.textContent).to.equal('First: Read this');
    await expectAccessible(player);
  });

  it('holds neither in a review nor after completion', async () => {
    const review = await open('strict', '#/n/answer', { mode: 'review' });
    expect(review.text()).not.to.contain('Not open yet');
    const standing = { completion: 'completed', success: 'passed', score: 90 } as const;
    const done = await open('strict', '#/n/answer', { standing });
    expect(done.text()).not.to.contain('Not open yet');
  });
});
