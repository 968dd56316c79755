import { expect } from 'chai';
import { html } from 'lit';
import { pack } from '../model/packed-state.ts';
import { noProgress } from '../model/progress.ts';
import { fixture, settled, waitUntil } from '../testing/fixture.ts';
import type { Launch } from '../tracking/lms.ts';
import { fetchAhead } from './fetch-ahead.ts';
import './player.ts';
import type { RipplePlayer } from './player.ts';
import { content, course, FakeLms } from './testing.ts';

/** An LMS that takes its time to answer. */
class SlowLms extends FakeLms {
  answer: () => void = () => undefined;

  override async connect(): Promise<Launch> {
    await new Promise<void>((resolve) => (this.answer = resolve));
    return super.connect();
  }
}

/** The player as it stands in index.html, with a title screen in it before it has come to life. */
async function launch(lms: SlowLms) {
  const player = await fixture<RipplePlayer>(
    html`<ripple-player
      standard="scorm12"
      .course=${course}
      .modules=${{ m: () => Promise.resolve({ content }) }}
      .createLms=${() => lms}
      ><main class="early"><a href="#/next">Start or continue</a></main></ripple-player
    >`,
  );
  const started = player.start();
  const ready = async () => {
    lms.answer();
    await started;
    await settled(player.parentElement as HTMLElement);
  };
  return { player, ready };
}

describe('the title screen of index.html', () => {
  const clear = () => history.replaceState(null, '', location.pathname + location.search);
  beforeEach(clear);
  after(clear);

  it('stays until the course is there', async () => {
    const { player, ready } = await launch(new SlowLms());
    expect(player.querySelector('.early')).not.to.equal(null);
    await ready();
    expect(player.querySelector('.early')).to.equal(null);
    expect(player.querySelector('h1')?.textContent).to.equal('A small course');
  });

  it('leads into the first lesson, when its link is followed before the course is there', async () => {
    const { player, ready } = await launch(new SlowLms());
    player.querySelector('a')?.click();
    await waitUntil(() => location.hash === '#/next');
    await ready();
    await waitUntil(() => player.querySelector('h1')?.textContent?.trim() === 'Read this');
    expect(location.hash).to.equal('#/m/read');
    expect(document.activeElement).to.equal(player.querySelector('h1'));
  });

  it('leads back to where the learner left off', async () => {
    const state = pack({ ...noProgress, location: 'm/answer', lessons: new Map([[50, 'done']]) }).text;
    history.replaceState(null, '', '#/next');
    const { ready } = await launch(new SlowLms({ state }));
    await ready();
    expect(location.hash).to.equal('#/m/answer');
  });
});

describe('fetchAhead', () => {
  it('loads one after the other, and what fails a second time is left to the page that needs it', async () => {
    const calls: string[] = [];
    const load = (name: string, ok: boolean) => () => {
      calls.push(name);
      return ok ? Promise.resolve() : Promise.reject(new Error('offline'));
    };
    void fetchAhead([load('a', true), load('b', false), load('c', true)], 10);
    await waitUntil(() => calls.length === 4);
    expect(calls).to.eql(['a', 'b', 'c', 'b']);
  });
});
