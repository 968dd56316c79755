import { expect } from 'chai';
import { html } from 'lit';
import { packPath } from '../../model/roleplay/packed-path.ts';
import { follow, say } from '../../model/roleplay/conversation.ts';
import { shortTalk } from '../../model/roleplay/testing/short-talk.ts';
import { expectAccessible, expectInSight, press } from '../../testing/fixture.ts';
import { act, damaged, own, type Kept } from '../activity/testing.ts';
import type { RippleRolePlay } from './role-play.ts';
import './role-play.ts';

const open = (kept?: Kept) =>
  act<RippleRolePlay>(html`<ripple-role-play .rolePlay=${shortTalk}></ripple-role-play>`, kept);
const openAssessed = (kept?: Kept) =>
  act<RippleRolePlay>(html`<ripple-role-play assessed .rolePlay=${shortTalk}></ripple-role-play>`, kept);

/** The state after some replies, as a learner leaves it. */
const stateAfter = (replies: string, letter = 's') => {
  const talk = [...replies].reduce((at, reply) => say(shortTalk, at, reply), follow(shortTalk, []));
  return letter + packPath(talk.turns);
};

const focused = (root: ShadowRoot) => root.activeElement?.textContent?.replace(/\s+/g, ' ').trim();

describe('a role play', () => {
  it('is accessible before, during and after the talk', async () => {
    const a = await open();
    await expectAccessible(a.element);
    await a.click('Begin');
    await a.click('Reply hello.b');
    await expectAccessible(a.element);
    await a.click('Reply hurt.a');
    await a.click('Reply tells.a');
    await expectAccessible(a.element);
  });

  it('says where one is, who one is and what one is after, and then begins with the first line', async () => {
    const a = await open();
    expect(a.text()).to.contain('The office, Monday, 09:00').and.contain('You are Bo. Ada comes in.');
    expect(a.text()).to.contain('What you are after: Find out what she needs.');
    await a.click('Begin the talk');
    expect(focused(a.root)).to.equal('Ada calm Line hello');
    const names = [...a.root.querySelectorAll('.reply')].map((button) => button.textContent);
    expect(names.sort()).to.deep.equal(['Reply hello.a', 'Reply hello.b', 'Reply hello.c']);
  });

  it('has each line that waits in sight, whatever the learner said before', async () => {
    const a = await open();
    await a.click('Begin');
    const long = document.createElement('style');
    long.textContent = '.mine { min-block-size: 80vh }';
    a.root.append(long);
    for (const id of ['hello.b', 'hurt.a']) {
      await a.click(`Reply ${id}`);
      expect(a.root.activeElement?.id).to.equal('now');
      expectInSight(a.root.activeElement);
    }
  });

  it('prints what the learner said in ink, as printers leave grounds out', async () => {
    const a = await open({ state: stateAfter('b') });
    const rules = a.root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const onPaper = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
    expect(onPaper.map(({ cssText }) => cssText).join(' ')).to.match(/\.mine \{[^}]*color: inherit/);
    expect(a.root.querySelector('.mine')).not.to.equal(null);
  });

  it('is a log in order that stays quiet, as each new line takes the focus and is named by what is said', async () => {
    const a = await open({ state: stateAfter('b') });
    await a.click('Reply hurt.a');
    const log = a.root.querySelector('[role=log]');
    expect(log?.getAttribute('aria-label')).to.equal('The conversation: A talk');
    expect(log?.getAttribute('aria-live')).to.equal('off');
    expect(log?.querySelectorAll('ol > li').length).to.equal(3);
    const now = a.root.activeElement;
    const label = now
      ?.getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => a.root.getElementById(id)?.textContent?.trim());
    expect(label?.join(' ').replace(/\s+/g, ' ')).to.equal('Ada calm Line tells');
    // The words beside the picture say the mood.
    expect(a.root.querySelector('.now svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has the observer write in the margin and say it, and moves trust in words', async () => {
    const a = await open();
    await a.click('Begin');
    expect(a.text()).to.contain('Ada’s trust in you');
    expect(a.text()).to.contain('some, 50 of 100');
    await a.click('Reply hello.a');
    expect(a.text()).to.contain('Observer Note hello.a Make time to listen Caring up, Integrity up');
    expect(a.said).to.deep.equal(['Note hello.a Caring up, Integrity up']);
    expect(a.text()).to.contain('some, 58 of 100');
  });

  it('holds the notes back until the end where one wants that, and remembers it', async () => {
    const a = await open();
    a.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await a.update();
    expect(own(a.last())).to.deep.equal({ state: 'h', done: false });
    await a.click('Begin');
    await a.click('Reply hello.b');
    expect(a.text()).not.to.contain('Note hello.b');
    expect(a.said).to.deep.equal([]);
    await a.click('Reply hurt.b');
    expect(a.text()).to.contain('Note hello.b').and.contain('Note hurt.b');
    const again = await open({ state: stateAfter('b', 'h') });
    expect(again.text()).not.to.contain('Note hello.b');
  });

  it('takes back a reply in practice', async () => {
    const a = await open({ state: stateAfter('b') });
    await a.click('Take back');
    expect(focused(a.root)).to.equal('Ada calm Line hello');
    expect(own(a.last())).to.deep.equal({ state: 's', done: false });
    expect(a.said).to.deep.equal(['Taken back.']);
  });

  it('takes nothing back in a run that counts, and keeps the notes for the end', async () => {
    const a = await openAssessed();
    expect(a.text()).to.contain('This run counts');
    await a.click('Begin');
    await a.click('Reply hello.b');
    expect(() => a.control('Take back')).to.throw();
    expect(() => a.control('Start again')).to.throw();
    expect(a.text()).not.to.contain('Note hello.b');
    expect(own(a.last())?.state).to.equal(stateAfter('b', 'c'));
    const again = await openAssessed({ state: stateAfter('b', 'c') });
    expect(() => again.control('Take back')).to.throw();
    await a.click('Reply hurt.b');
    expect(a.text()).to.contain('Note hello.b');
    expect(a.last()?.done).to.equal(true);
    expect(a.last()?.result?.steps).to.deep.equal([['hello', 'b'], ['hurt', 'b']]); // prettier-ignore
  });

  it('lets one practise a run that counts, before and after it, and tells nobody of that', async () => {
    const a = await openAssessed();
    await expectAccessible(a.element);
    await a.click('Practise first');
    expect(a.text()).to.contain('Practice: replies can be taken back');
    await a.click('Reply hello.b');
    expect(a.text()).to.contain('Note hello.b');
    await a.click('Take back');
    await a.click('Reply hello.a');
    await a.click('Reply tells.a');
    expect(a.last()).to.deep.equal({ state: stateAfter('aa', 'p'), done: false });
    await a.click('Now the run that counts');
    await a.click('Reply hello.a');
    expect(() => a.control('Take back')).to.throw();
    await a.click('Reply tells.a');
    expect(a.last()).to.include({ state: stateAfter('aa', 'c'), done: true, score: 100 });
    a.root.querySelector<HTMLElement>('[aria-label="Replay from here: turn 2"]')?.click();
    await a.update();
    await a.click('Reply tells.b');
    expect(a.outcomes.filter(({ result }) => result).length).to.equal(1);
    expect(a.last()?.state).to.match(/^p/);
  });

  it('remembers that one practises without the notes', async () => {
    const a = await openAssessed();
    await a.click('Practise first');
    a.root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await a.update();
    await a.click('Reply hello.b');
    expect(own(a.last())?.state).to.equal(stateAfter('b', 'q'));
    const again = await openAssessed({ state: a.last()?.state ?? '' });
    expect(again.text()).to.contain('Practice: replies').and.not.to.contain('Note hello.b');
    // As it was kept before.
    expect((await openAssessed({ state: stateAfter('b', 'p') })).text()).to.contain('Note hello.b');
  });

  it('reports what all sittings took; a replay takes what is played anew', async () => {
    const a = await open({ state: `${stateAfter('ba')}~1z~` });
    await a.click('Reply tells.a');
    expect(a.last()?.result?.latency).to.be.within(71, 75);
    expect(a.last()?.state).to.equal(stateAfter('baa'));
    a.root.querySelector<HTMLElement>('[aria-label="Replay from here: turn 2"]')?.click();
    await a.update();
    await a.click('Reply hurt.a');
    await a.click('Reply tells.a');
    expect(a.last()?.result?.latency).to.be.within(0, 5);
  });

  it('takes a run that was begun before it counted for practice', async () => {
    const a = await openAssessed({ state: stateAfter('b') });
    expect(a.text()).to.contain('Practice: replies can be taken back');
  });

  it('tells the path, the score and an objective for each part of trust when it has come to an end', async () => {
    const a = await open({ state: stateAfter('ba') });
    await a.click('Reply tells.a');
    const outcome = a.last();
    expect(outcome).to.include({ state: stateAfter('baa'), done: true, score: 57 });
    expect(outcome?.result).to.deep.include({
      description: 'A talk. Find out what she needs.',
      steps: [
        ['hello', 'b'],
        ['hurt', 'a'],
        ['tells', 'a'],
      ],
      correct: [
        ['hello', 'a'],
        ['tells', 'a'],
      ],
      result: 'correct',
      score: 57,
      objectives: [
        { id: 'caring', score: 33, passed: false },
        { id: 'competency', score: 100, passed: true },
        { id: 'integrity', score: 50, passed: false },
      ],
    });
    expect(a.outcomes.filter(({ result }) => result).length).to.equal(1);
  });

  it('ends with what comes of it, and looks back turn by turn', async () => {
    const a = await open({ state: stateAfter('ba') });
    await a.click('Reply tells.a');
    expect(focused(a.root)).to.equal('Ending agreed');
    expect(a.text()).to.contain('57% of the best that this talk can come to').and.contain('Caring: 33%');
    const turns = [...a.root.querySelectorAll('.debrief li[class]')].filter((li) => li.querySelector('h4'));
    const texts = turns.map((turn) => turn.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(texts[0])
      .to.contain('Turn 1 of 3 Turning point')
      .and.contain('Stronger here “Reply hello.a”'.replace(/[“”]/g, ''));
    expect(texts[0]).to.contain('Note hello.a');
    expect(texts[1]).to.contain('No reply was stronger here.');
  });

  it('is replayed from any turn', async () => {
    const a = await open({ state: stateAfter('baa') });
    a.root.querySelector<HTMLElement>('[aria-label="Replay from here: turn 1"]')?.click();
    await a.update();
    expect(focused(a.root)).to.equal('Ada calm Line hello');
    await a.click('Reply hello.a');
    await a.click('Reply tells.a');
    expect(a.last()).to.include({ state: stateAfter('aa'), done: true, score: 100 });
  });

  it('is held by keyboard alone', async () => {
    const a = await open();
    await press('Tab');
    await press('Tab');
    await press('Enter');
    for (let turn = 0; turn < 12 && !a.last()?.done; turn++) {
      await press('Tab');
      await press('Enter');
    }
    expect(a.last()?.done).to.equal(true);
    expect(focused(a.root)).to.match(/^Ending /);
  });

  it('takes up a talk where it was left, even one that was edited since', async () => {
    expect((await open({ state: stateAfter('b') })).text()).to.contain('Line hurt');
    const gone = await open({ state: `${stateAfter('b')}zzx` });
    expect(gone.text()).to.contain('Line hurt');
    expect((await open({ state: stateAfter('baa') })).text()).to.contain('Ending agreed');
  });

  for (const state of damaged) {
    it(`survives a state like ${JSON.stringify(state.slice(0, 12))}`, async () => {
      const a = await open({ state });
      await a.click('Begin');
      await a.click('Reply hello.a');
      expect(own(a.last())?.state).to.equal(stateAfter('a'));
    });
  }
});
