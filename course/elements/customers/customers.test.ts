import { expect } from 'chai';
import { html } from 'lit';
import { NOTE_LIMIT } from '../../model/activity.ts';
import { expectAccessible, press, type } from '../../testing/fixture.ts';
import { act, damaged, type Kept } from '../activity/testing.ts';
import './customers.ts';
import type { RippleCustomers } from './customers.ts';

const map = (kept?: Kept) =>
  act<RippleCustomers>(html`<ripple-customers least="2"></ripple-customers>`, kept);
const note = 'them\tDana, IT\nme\tPriya';

describe('ripple-customers', () => {
  it('is accessible, empty and filled', async () => {
    await expectAccessible((await map()).element);
    await expectAccessible((await map({ state: '101', note })).element);
  });

  it('is filled by keyboard: name, way, Enter; the focus comes back to the name', async () => {
    const a = await map();
    await press('Tab');
    await type('Dana');
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Enter');
    await a.update();
    expect(a.last()).to.deep.equal({ state: '100', done: false, note: 'them\tDana' });
    expect(a.said).to.deep.equal(['Dana: I depend on them']);
    expect(a.root.activeElement?.id).to.equal('name');
    expect(a.text()).to.contain('1 more to go');
  });

  it('is done with enough people, one of them somebody who depends on the learner', async () => {
    const a = await map({ state: '100', note: 'them\tDana' });
    await type('');
    a.root.querySelector<HTMLInputElement>('#name')?.focus();
    await type('Priya');
    await a.click('They depend on me');
    await a.click('Put on my map');
    expect(a.last()).to.deep.equal({ state: '101', done: true, note: 'them\tDana\nme\tPriya' });
  });

  it('says what is missing', async () => {
    const a = await map();
    await a.click('Put on my map');
    a.root.querySelector<HTMLInputElement>('#name')?.focus();
    await type('X');
    await press('Enter');
    expect(a.said).to.deep.equal(['Write a name first.', 'Choose which way first.']);
  });

  it('takes somebody off again', async () => {
    const a = await map({ state: '101', note });
    a.root.querySelector<HTMLElement>('[aria-label="Take off the map: Priya"]')?.click();
    await a.update();
    expect(a.last()).to.deep.equal({ state: '100', done: false, note: 'them\tDana, IT' });
    expect(a.said).to.deep.equal(['Taken off the map: Priya']);
  });

  it('is full no longer once somebody is taken off', async () => {
    const a = await map({ note: Array.from({ length: 10 }, (_, n) => `me\tN${n}`).join('\n') });
    await a.click('Put on my map');
    expect(a.text()).to.contain('The map is full.');
    a.root.querySelector<HTMLElement>('[aria-label="Take off the map: N3"]')?.click();
    await a.update();
    expect(a.text()).not.to.contain('The map is full.');
  });

  it('takes a double Enter for one', async () => {
    const a = await map();
    await press('Tab');
    await type('Dana');
    await a.click('I depend on them');
    a.control('Put on my map').focus();
    await press('Enter');
    await press('Enter');
    await a.update();
    expect(a.last()?.state).to.equal('100');
    expect(a.text()).not.to.contain('Write a name first.');
    await type('Priya');
    await press('Enter');
    expect(a.said.at(-1)).to.equal('Choose which way first.');
  });

  it('says that there was a map where it had to make room', async () => {
    expect((await map({ state: '101' })).text()).to.contain('There was no room to keep what you wrote.');
  });

  it('fits into the room that there is for notes', () => {
    expect(10 * ('both\t'.length + 60 + 1)).to.be.at.most(NOTE_LIMIT);
  });

  for (const text of damaged) {
    it(`survives what is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      expect((await map({ state: text, note: text })).root.querySelectorAll('li')).to.have.length(0);
    });
  }
});
