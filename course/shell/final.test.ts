import { expect } from 'chai';
import { html } from 'lit';
import { RippleLesson } from '../elements/lesson/lesson.ts';
import type { ModuleContent } from '../model/content.ts';
import type { Course, ModuleOutline } from '../model/course.ts';
import { pack, unpack } from '../model/packed-state.ts';
import { noProgress, reduce, type LearnerEvent } from '../model/progress.ts';
import { bank } from '../model/testing/questions.ts';
import { expectAccessible, follow, goTo, waitUntil } from '../testing/fixture.ts';
import { content, course, FakeLms, openPlayer } from './testing.ts';

customElements.define(
  'lesson-n-more',
  class extends RippleLesson {
    override render() {
      return html`<p>More words.</p>`;
    }
  },
);

const second: ModuleOutline = {
  id: 'n',
  title: 'The second module',
  summary: 'Once more.',
  minutes: 3,
  objectives: [{ id: 'two', text: 'Speak.' }],
  lessons: [{ key: 80, id: 'more', title: 'Read more', minutes: 1, objective: 'two' }],
};
const secondContent: ModuleContent = {
  questions: bank(2, ['two']).map((question) => ({ ...question, key: question.key + 90, module: 'n' })),
  activities: [],
  lessons: { more: { tag: 'lesson-n-more', activities: [] } },
};
const FINAL = 99;
const whole: Course = {
  ...course,
  certificate: {},
  modules: [...course.modules, second],
  final: {
    key: FINAL,
    title: 'Show it',
    intro: 'All of it.',
    draw: 4,
    passMark: 80,
    attempts: 2,
    review: 'after-pass',
    modules: ['m', 'n'],
  },
};
const firstContent: ModuleContent = {
  ...content,
  questions: content.questions.map((question) => ({ ...question, use: [...question.use, 'retrieval'] })),
};

async function open(hash: string, state = '', shown: Course = whole) {
  const lms = new FakeLms({ state });
  const modules = {
    m: () => Promise.resolve({ content: firstContent }),
    n: () => Promise.resolve({ content: secondContent }),
  };
  const { player, settle, main: text } = await openPlayer({ lms, hash, course: shown, modules });
  const click = async (name: string) => {
    const questions = [...player.querySelectorAll('ripple-question')].map(({ shadowRoot }) => shadowRoot);
    const all = [player, ...questions].flatMap((root) => [
      ...(root?.querySelectorAll<HTMLElement>('main a, main button, button') ?? []),
    ]);
    const target = all.find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === name);
    if (!target) throw new Error(`nothing is called "${name}" in: ${text()}`);
    await follow(target);
    await settle();
  };
  const answer = async (id: string, button = 'Save my answer') => {
    player
      .querySelector('ripple-question')
      ?.shadowRoot?.querySelector('ripple-choice-input')
      ?.shadowRoot?.querySelector<HTMLElement>(`[value=${id}]`)
      ?.click();
    await settle();
    await click(button);
  };
  const go = async (address: string) => {
    await goTo(address);
    await settle();
  };
  const saved = async () => {
    await waitUntil(() => player.run?.session.state === 'open');
    return lms.updates.at(-1);
  };
  return { player, text, click, answer, go, saved, settle };
}

const passedQuiz: LearnerEvent[] = [
  { type: 'started-quiz', quiz: 60, seed: 1, drawn: [2, 3] },
  { type: 'finished-quiz', quiz: 60, score: 100, passed: true },
];
const stateAfter = (...events: LearnerEvent[]) => pack(events.reduce(reduce, noProgress)).text;
const clearAddress = () => history.replaceState(null, '', location.pathname + location.search);
beforeEach(clearAddress);
after(clearAddress);

describe('the final assessment', () => {
  it('fails, leads through the lessons that help, passes, and is the completion', async () => {
    const { player, text, click, answer, saved, go } = await open('#/final');
    await expectAccessible(player);
    await click('Start the final assessment');
    for (let number = 1; number <= 4; number++) await answer('a');
    await click('See my result');
    expect(text()).to.contain('Not there yet You scored 0%');
    expect(text()).to.contain('A short way to your next attempt');
    expect(player.querySelectorAll('.answers'), 'no review after a fail').to.have.length(0);
    await expectAccessible(player);
    expect((await saved())?.report.completion).to.equal('incomplete');

    await click('Start with: Read this');
    expect(text()).to.contain('Your way to the next attempt: 1 of 3');
    await expectAccessible(player);
    await click('Next on your way: Answer this');
    await click('Next on your way: Read more');
    await click('To the final assessment');
    expect(text()).to.contain('Looked at again');
    await click('Take it again');
    for (let number = 1; number <= 4; number++) await answer('b');
    await click('See my result');
    expect(text()).to.contain('Passed You scored 100%');
    expect(player.querySelectorAll('.answers details')).to.have.length(4);
    await expectAccessible(player);
    const { completion, success, score, progress } = (await saved())?.report ?? {};
    expect([completion, success, score, progress]).to.eql(['completed', 'passed', 100, 1]);
    await go('#/n/more');
    expect(text(), 'the path ends with the pass').not.to.contain('Your way');
    await go('#/certificate');
    expect(text()).to.contain('has completed the course A small course');
  });

  it('goes on at the same question with the same questions in another session', async () => {
    const before = await open('#/final');
    await before.click('Start the final assessment');
    await before.answer('b');
    const state = (await before.saved())?.state ?? '';
    const { text, player } = await open('#/final', state);
    expect(text()).to.contain('Question 2 of 4');
    const question = player.querySelector('ripple-question')?.question;
    expect(question?.key).to.equal(unpack(state).quizzes.get(FINAL)?.attempt?.drawn[1]);
  });

  it('of which an update has left nothing starts anew without costing an attempt', async () => {
    const gone = stateAfter({ type: 'started-quiz', quiz: FINAL, seed: 1, drawn: [500, 501] });
    const { text, click, player } = await open('#/final', gone);
    expect(text()).to.contain('The attempt does not count.');
    await click('Start a new attempt');
    expect(text()).to.contain('Question 1 of 4');
    expect(player.run?.progress.quizzes.get(FINAL)?.attempts).to.equal(1);
  });
});

describe('the opening of a module', () => {
  it('is accessible, and offers a look back, the objectives and a way around the module', async () => {
    const { player, text } = await open('#/n/opening');
    await expectAccessible(player);
    expect(text()).to.contain('Module 2 of 2');
    expect(player.querySelectorAll('ripple-question')).to.have.length(2);
    expect(text()).to.contain('After this module you can Speak.');
    expect(text(), 'without a quiz there is nothing to test out with').not.to.contain('Take the check');
  });

  it('records the look back as practice, and keeps its questions', async () => {
    const { player, answer, saved, settle } = await open('#/n/opening');
    const shown = () => [...player.querySelectorAll('ripple-question')].map(({ question }) => question.key);
    const first = shown();
    await answer('b', 'Check my answer');
    await settle();
    expect(shown()).to.eql(first);
    expect((await saved())?.interactions.map(({ result }) => result)).to.eql(['correct']);
  });

  it('of the first module offers its quiz, until it has been passed', async () => {
    const { text, player } = await open('#/m/opening');
    expect(text()).to.contain('Do you know this already?');
    expect(player.querySelectorAll('ripple-question')).to.have.length(0);
    const after = await open('#/m/opening', stateAfter(...passedQuiz));
    expect(after.text()).not.to.contain('Do you know this already?');
  });

  it('is no page of a course of one module', async () => {
    const { text } = await open('#/m/opening', '', course);
    expect(text()).to.contain('This page is not here');
  });
});

describe('a passed module quiz', () => {
  it('counts the lessons as done, marked as tested out, and completes nothing by itself', async () => {
    const { text, go, saved } = await open('#/map', stateAfter(...passedQuiz));
    expect(text()).to.contain('Tested out');
    expect(text()).to.contain('2 of 4 done');
    await go('#/m/quiz');
    expect(text()).to.contain('the lessons of this module count as done');
    expect((await saved())?.report).to.include({ completion: 'incomplete', progress: 0.5 });
  });
});
