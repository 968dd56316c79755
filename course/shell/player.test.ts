import { expect } from 'chai';
import { pack } from '../model/packed-state.ts';
import { noProgress, reduce } from '../model/progress.ts';
import { expectAccessible, follow, goTo, waitUntil } from '../testing/fixture.ts';
import { ConnectError, type Lms } from '../tracking/lms.ts';
import type { ModuleLoaders } from './course-run.ts';
import { content, FakeLms, openPlayer } from './testing.ts';

const loaders: ModuleLoaders = { m: () => Promise.resolve({ content }) };

/** The player with the small course, connected. */
async function open(lms: Lms = new FakeLms(), modules = loaders) {
  const { player, settle, text } = await openPlayer({ lms, modules });
  const find = (name: string) => {
    const shadow = player.querySelector('ripple-question, ripple-quiz ripple-question')?.shadowRoot;
    const targets = [player, shadow].flatMap((root) => [
      ...(root?.querySelectorAll<HTMLElement>('a, button') ?? []),
    ]);
    return targets.find((target) => target.textContent?.replace(/\s+/g, ' ').trim() === name);
  };
  const click = async (name: string) => {
    const target = find(name);
    if (!target) throw new Error(`nothing is called "${name}" in: ${text()}`);
    await follow(target);
    await settle();
  };
  const go = async (hash: string) => {
    await goTo(hash);
    await settle();
  };
  const answer = async (id: string) => {
    const question = player.querySelector('ripple-question')?.shadowRoot;
    question
      ?.querySelector('ripple-choice-input')
      ?.shadowRoot?.querySelector<HTMLElement>(`[value=${id}]`)
      ?.click();
    await settle();
    await click('Check my answer');
  };
  return { player, text, find, click, go, answer, settle };
}

const refusing = (error: ConnectError): Lms => {
  const lms = new FakeLms();
  lms.connect = () => Promise.reject(error);
  return lms;
};

describe('ripple-player', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
  after(() => history.replaceState(null, '', location.pathname + location.search));

  for (const hash of ['', '#/map', '#/m/read', '#/m/answer', '#/m/quiz', '#/m/gone']) {
    it(`is accessible at ${hash || 'the title'}`, async () => {
      const { player, go } = await open();
      await go(hash);
      expect(player.querySelectorAll('h1')).to.have.length(1);
      await expectAccessible(player);
    });
  }

  it('greets the learner, whose name is text and never HTML', async () => {
    const { player, text } = await open(new FakeLms({ learnerName: '<b>Dana</b> Okafor' }));
    expect(text()).to.contain('Welcome, <b>Dana</b> Okafor');
    expect(player.querySelector('.welcome b')).to.equal(null);
  });

  it('leads from the title through the lessons to the quiz, the focus on each heading', async () => {
    const { player, click, text } = await open();
    await click('Start the course');
    expect(document.title).to.equal('Read this · A small course');
    expect(document.activeElement).to.equal(player.querySelector('h1'));
    await click('Next: Answer this');
    await click('Next: Check yourself');
    expect(text()).to.contain('Two questions.');
  });

  it('counts a lesson without a question as done by opening it, one with a question when it is answered', async () => {
    const { go, text, answer } = await open();
    await go('#/m/read');
    await go('#/m/answer');
    await go('#/map');
    expect(text()).to.contain('1 of 3 done');
    await go('#/m/answer');
    await answer('a');
    await go('#/map');
    expect(text()).to.contain('2 of 3 done');
  });

  it('records answers, a fail, and then the pass', async () => {
    const lms = new FakeLms();
    const { click, go, answer, text } = await open(lms);
    await go('#/m/quiz');
    await click('Start the quiz');
    await answer('a');
    await click('Next question');
    await answer('b');
    await click('See my result');
    expect(text()).to.contain('You scored 50%.');
    await click('Take it again');
    for (const next of ['Next question', 'See my result']) {
      await answer('b');
      await click(next);
    }
    await click('Save and exit');
    const last = lms.updates.at(-1);
    expect(last?.report).to.include({ completion: 'completed', success: 'passed', score: 100, progress: 1 });
    const ids = lms.updates.flatMap(({ interactions }) => interactions.map(({ id }) => id));
    expect(new Set(ids)).to.deep.equal(new Set(['m_q2', 'm_q3', 'm_q2_a2', 'm_q3_a2']));
    await waitUntil(() => text().includes('Your progress is saved.'));
    expect(document.title).to.equal('You can close this window · A small course');
    expect(lms.closed).to.equal(1);
  });

  it('says so when the last save was not confirmed', async () => {
    const lms = new FakeLms();
    const { click, go, text } = await open(lms);
    lms.accepts = false;
    await go('#/m/read');
    await click('Save and exit');
    await waitUntil(() => text().includes('Not saved yet'));
    expect(lms.closed).to.equal(0);
    lms.accepts = true;
    await click('Try again');
    await waitUntil(() => text().includes('Your progress is saved.'));
    expect(lms.closed).to.equal(1);
  });

  it('continues where the learner left off, with the answers given', async () => {
    const before = [
      { type: 'went', location: 'm/answer' },
      { type: 'answered', question: 1, response: ['b'], result: 'correct' },
    ] as const;
    const state = pack(before.reduce(reduce, noProgress)).text;
    const { click, player, settle } = await open(new FakeLms({ state, learnerName: 'Dana' }));
    await click('Continue: Answer this');
    await settle();
    const question = player.querySelector('ripple-question')?.shadowRoot;
    expect(question?.textContent).to.contain('That works');
  });

  it('of a completed course whose state was wiped says "completed" and takes nothing back', async () => {
    const standing = { completion: 'completed', success: 'passed', score: 90 } as const;
    const lms = new FakeLms({ standing });
    const { text, go, click } = await open(lms);
    expect(text()).to.contain('You have completed this course.');
    await go('#/m/read');
    await click('Save and exit');
    expect(lms.updates.at(-1)?.report).to.include({ ...standing, progress: 1 });
  });

  it('in review opens every page, records nothing, and says so', async () => {
    const lms = new FakeLms({ mode: 'review' });
    const { text, go, answer, click } = await open(lms);
    expect(text()).to.contain('Nothing you do now is recorded.');
    await go('#/m/answer');
    await answer('b');
    await click('Save and exit');
    expect(lms.updates).to.deep.equal([]);
    expect(lms.left).to.equal(1);
    expect(text()).to.contain('Nothing was recorded this time.');
  });

  it('without an LMS says so instead of letting the learner work for nothing', async () => {
    const { player, text, find } = await open(refusing(new ConnectError('no-api')));
    expect(text()).to.contain('Your learning platform does not answer');
    expect(find('Start the course')).to.equal(undefined);
    expect(document.activeElement).to.equal(player.querySelector('h1'));
    await expectAccessible(player);
  });

  it('tells what the LMS said when it refused, as text', async () => {
    const { player, text } = await open(refusing(new ConnectError('refused', '<i>Session</i> expired')));
    expect(text()).to.contain('It said: <i>Session</i> expired');
    expect(player.querySelector('i')).to.equal(null);
  });

  it('tries again on request', async () => {
    const lms = new FakeLms();
    const works = lms.connect.bind(lms);
    lms.connect = () => Promise.reject(new ConnectError('no-api'));
    const { click, text } = await open(lms);
    lms.connect = works;
    await click('Try again');
    expect(text()).to.contain('Start the course');
  });

  it('continues without recording on request, and keeps saying so', async () => {
    const { click, text } = await open(refusing(new ConnectError('no-api')));
    await click('Continue without recording');
    expect(text()).to.contain('Not recorded');
    await click('Start the course');
    expect(text()).to.contain('Some words.');
  });

  it('says when a part of the course does not load, and loads it on request', async () => {
    let works = false;
    const { go, text, click } = await open(undefined, {
      m: () => (works ? Promise.resolve({ content }) : Promise.reject(new Error('offline'))),
    });
    await go('#/m/read');
    expect(text()).to.contain('could not be loaded');
    works = true;
    await click('Try again');
    expect(text()).to.contain('Some words.');
  });

  it('shows when something is not saved yet', async () => {
    const lms = new FakeLms();
    lms.accepts = false;
    const { go, text } = await open(lms);
    await go('#/m/read');
    await waitUntil(() => text().includes('Not saved yet'));
    expect(text()).to.contain('Not saved yet');
  });

  it('reads out what an element announces, also twice the same', async () => {
    const { go, click, player, settle } = await open();
    await go('#/m/answer');
    const region = () => player.querySelector('[role=status]')?.textContent;
    await click('Check my answer');
    await settle();
    const first = region();
    expect(first).to.equal('Choose one answer first.');
    await click('Check my answer');
    await settle();
    expect(region()?.trim()).to.equal(first);
    expect(region()).not.to.equal(first);
  });
});
