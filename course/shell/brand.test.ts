import { expect } from 'chai';
import type { Course } from '../model/course.ts';
import { pack } from '../model/packed-state.ts';
import { noProgress, reduce, type LearnerEvent } from '../model/progress.ts';
import { expectAccessible, goTo, waitUntil } from '../testing/fixture.ts';
import { ConnectError, type Lms } from '../tracking/lms.ts';
import { prefer } from './preferences.ts';
import { course, FakeLms, openPlayer } from './testing.ts';

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const branded: Course = {
  ...course,
  attempts: 2,
  company: 'Small Ltd',
  logo: { src: pixel, dark: `${pixel}#dark`, alt: 'Small', width: 190, height: 47 },
  help: { name: 'Learning team', email: 'learning@example.com', page: 'https://intranet.example.com/help' },
  certificate: {},
};

const QUIZ = 60;
const started: LearnerEvent = { type: 'started-quiz', quiz: QUIZ, seed: 1, drawn: [2, 3] };
const finished = (score: number): LearnerEvent => ({
  type: 'finished-quiz',
  quiz: QUIZ,
  score,
  passed: score >= 80,
});
const stateAfter = (...events: LearnerEvent[]) => pack(events.reduce(reduce, noProgress)).text;
const passedState = stateAfter(started, finished(90), { type: 'completed', day: 2253 });

/** The player with a branded course, at an address. */
async function open(hash = '', lms: Lms = new FakeLms(), shown: Course = branded) {
  const { player, settle, main: text } = await openPlayer({ lms, hash, course: shown });
  const links = () => [...player.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
  const go = async (address: string) => {
    await goTo(address);
    await settle();
  };
  const buttons = () =>
    [...player.querySelectorAll('main button')].map((button) => button.textContent?.trim());
  return { player, text, links, go, buttons, settle };
}

const clearAddress = () => history.replaceState(null, '', location.pathname + location.search);
beforeEach(clearAddress);
after(clearAddress);

describe('the brand on the title screen', () => {
  it('is accessible, and shows logo, company and help contact', async () => {
    const { player, text, links } = await open();
    await expectAccessible(player);
    const picture = player.querySelector('.logo img');
    expect(['alt', 'width', 'height'].map((name) => picture?.getAttribute(name))).to.eql([
      'Small',
      '190',
      '47',
    ]);
    expect(player.querySelector('.logo source')?.getAttribute('media')).to.equal(
      '(prefers-color-scheme: dark)',
    );
    expect(text()).to.contain('· Small Ltd');
    expect(text()).to.contain('Questions or trouble? Learning team learning@example.com https://intranet');
    expect(links()).to.contain('mailto:learning@example.com');
  });

  it('shows the logo for dark screens where the learner has chosen a dark one, whatever the device says', async () => {
    for (const [theme, media] of [
      ['dark', 'all'],
      ['light', 'not all'],
    ] as const) {
      prefer({ theme });
      const { player } = await open('', undefined, branded);
      expect(player.querySelector('.logo source')?.getAttribute('media')).to.equal(media);
    }
    prefer({ theme: 'device' });
  });

  it('keeps the one logo there is on a light plate', async () => {
    const logo = { src: pixel, alt: 'Small', width: 190, height: 47 };
    const { player } = await open('', undefined, { ...branded, logo });
    expect(player.querySelector('.logo source')).to.equal(null);
    expect(player.querySelector('.logo.plate')).not.to.equal(null);
  });

  it('leaves the title as it is in a course without one', async () => {
    const { player, text } = await open('', undefined, course);
    expect(player.querySelector('.logo')).to.equal(null);
    expect(text()).not.to.contain('Questions or trouble?');
  });

  it('names the help contact where there is no LMS', async () => {
    const lms = new FakeLms();
    lms.connect = () => Promise.reject(new ConnectError('no-api'));
    const { player, text } = await open('', lms);
    expect(text()).to.contain('Learning team');
    await expectAccessible(player);
  });
});

describe('the attempts at a quiz', () => {
  it('are told before the first one', async () => {
    const { text } = await open('#/m/quiz');
    expect(text()).to.contain('80% is a pass. You have 2 attempts.');
  });

  it('go on after a fail while one is left, and say so', async () => {
    const { text, buttons } = await open(
      '#/m/quiz',
      new FakeLms({ state: stateAfter(started, finished(50)) }),
    );
    expect(text()).to.contain('You have one attempt left.');
    expect(buttons()).to.contain('Take it again');
  });

  const usedUp = stateAfter(started, finished(50), started, finished(0));

  it('end with the help contact instead of another attempt when they are used up', async () => {
    const { player, text, buttons } = await open('#/m/quiz', new FakeLms({ state: usedUp }));
    expect(text()).to.contain('This quiz allows 2 attempts, and you have used them all.');
    expect(text()).to.contain('Please ask how you can go on: Learning team learning@example.com');
    expect(buttons()).not.to.contain('Take it again');
    await expectAccessible(player);
  });

  it('cannot be had once more by any other way', async () => {
    const { player, text, settle } = await open('#/m/quiz', new FakeLms({ state: usedUp }));
    player.querySelector('ripple-quiz')?.dispatchEvent(new Event('ripple-quiz-start', { bubbles: true }));
    await settle();
    expect(text()).to.contain('you have used them all');
  });

  it('that are used up in a course without a contact end with whom else to ask', async () => {
    const { text } = await open('#/m/quiz', new FakeLms({ state: usedUp }), { ...course, attempts: 2 });
    expect(text()).to.contain('Please ask the people who gave you this course');
  });

  it('do not matter to someone who has passed: no other attempt, and no way to help', async () => {
    const state = stateAfter(started, finished(50), started, finished(90));
    const { text, buttons } = await open('#/m/quiz', new FakeLms({ state }));
    expect(buttons()).to.deep.equal([]);
    expect(text()).not.to.contain('Learning team');
  });
});

describe('the certificate', () => {
  const paper = (player: Element) =>
    player.querySelector('.certificate')?.textContent?.replace(/\s+/g, ' ') ?? '';

  it('is not there before the course is completed: it says what is missing, accessibly', async () => {
    const { player, text, links, go } = await open('#/certificate');
    expect(text()).to.contain('as soon as you have completed the course. Still to do:');
    expect(links()).to.contain('#/m/quiz');
    expect(paper(player)).to.equal('');
    await expectAccessible(player);
    for (const address of ['#/', '#/map', '#/m/quiz']) {
      await go(address);
      expect(links()).not.to.contain('#/certificate');
    }
  });

  it('carries name, course, day, score, company and logo, and is accessible', async () => {
    const lms = new FakeLms({ state: passedState, learnerName: '<i>Dana</i> Okafor' });
    const { player } = await open('#/certificate', lms);
    expect(paper(player)).to.contain('Certificate of completion');
    expect(paper(player)).to.contain(
      'This certifies that <i>Dana</i> Okafor has completed the course A small course',
    );
    expect(paper(player)).to.contain('Completed on March 3, 2026 Score 90% Awarded by Small Ltd');
    expect(player.querySelector<HTMLImageElement>('.certificate img')?.alt).to.equal('Small');
    expect(player.querySelectorAll('.certificate source'), 'paper is light').to.have.length(0);
    expect(document.title).to.equal('Your certificate · A small course');
    await expectAccessible(player);
  });

  it('is linked from the title, the map and the end of the quiz', async () => {
    const { links, go } = await open('', new FakeLms({ state: passedState }));
    for (const address of ['#/', '#/map', '#/m/quiz']) {
      await go(address);
      expect(links(), address).to.contain('#/certificate');
    }
  });

  it('leaves a line to write on for what the LMS did not tell', async () => {
    const standing = { completion: 'completed', success: 'passed', score: null } as const;
    const { player, text } = await open('#/certificate', new FakeLms({ standing }));
    expect(player.querySelectorAll('.certificate .blank')).to.have.length(3);
    expect(text()).to.contain('write it in by hand');
    await expectAccessible(player);
  });

  it('says it in the words of course.yaml, and what they say not a second time', async () => {
    const certificate = {
      heading: 'Well done',
      statement: '{name}, you passed {course}, on {date} with {score}.',
    };
    const lms = new FakeLms({ state: passedState, learnerName: 'Dana' });
    const { player } = await open('#/certificate', lms, { ...branded, certificate });
    expect(paper(player)).to.contain('Well done Dana, you passed A small course, on March 3, 2026 with 90%.');
    expect(paper(player)).not.to.contain('Completed on');
  });

  it('prints on request', async () => {
    const { player } = await open('#/certificate', new FakeLms({ state: passedState }));
    const { print } = window;
    let printed = 0;
    window.print = () => void (printed += 1);
    player.querySelector<HTMLButtonElement>('main button')?.click();
    window.print = print;
    expect(printed).to.equal(1);
  });

  it('is but a sample without name, day and score in sessions in which nothing counts', async () => {
    const lms = new FakeLms({ mode: 'browse', learnerName: 'Dana', state: passedState });
    const { player, text, buttons, go, links } = await open('#/certificate', lms);
    expect(text()).to.contain('Nothing that you do now is recorded');
    expect(paper(player)).to.contain('Sample');
    expect(paper(player)).not.to.match(/Dana|2026|90/);
    expect(buttons()).to.deep.equal([]);
    await expectAccessible(player);
    await go('#/');
    expect(links()).not.to.contain('#/certificate');
  });

  it('in a review is the one of before, with the score of before', async () => {
    const standing = { completion: 'completed', success: 'passed', score: 85 } as const;
    const lms = new FakeLms({ mode: 'review', standing, state: passedState });
    const { player } = await open('#/certificate', lms);
    expect(paper(player)).to.contain('Score 85%');
  });

  it('is no page of a course that gives out none', async () => {
    const { text } = await open('#/certificate', new FakeLms({ state: passedState }), course);
    expect(text()).to.contain('This page is not here');
  });

  it('has the day on which the quiz was passed, which is stored', async () => {
    const lms = new FakeLms({ state: stateAfter(started) });
    const { player, go, settle } = await open('#/m/quiz', lms);
    for (const name of ['Next question', 'See my result']) {
      const question = player.querySelector('ripple-question')?.shadowRoot;
      question
        ?.querySelector('ripple-choice-input')
        ?.shadowRoot?.querySelector<HTMLElement>('[value=b]')
        ?.click();
      await settle();
      question?.querySelector<HTMLElement>('button.primary, button')?.click();
      await settle();
      [...player.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)?.click();
      await settle();
    }
    await go('#/certificate');
    const today = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
    expect(paper(player)).to.contain(`Completed on ${today}`);
    const stored = () => lms.updates.at(-1)?.state ?? '';
    await waitUntil(() => /!D\w+!/.test(stored()));
    expect(stored()).to.match(/!D\w+!/);
  });
});
