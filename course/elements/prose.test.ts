import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, fixture, press } from '../testing/fixture.ts';
import './compare/compare.ts';
import './compare/side.ts';
import './credit/credit.ts';
import './dialogue/dialogue.ts';
import './dialogue/line.ts';
import './reveal/reveal.ts';
import './scene/scene.ts';
import './takeaway/takeaway.ts';
import './tomorrow/tomorrow.ts';

const all = {
  'ripple-scene': html`<ripple-scene place="Showroom, Thursday, 16:40"
    ><p>The phone rings.</p></ripple-scene
  >`,
  'ripple-compare': html`<ripple-compare>
    <ripple-side tone="good" heading="Sounds like"><p>I have ten minutes.</p></ripple-side>
    <ripple-side tone="slip" heading="Mistaken for"><p>Go on, I am typing.</p></ripple-side>
  </ripple-compare>`,
  'ripple-dialogue': html`<ripple-dialogue label="Dana and Amira">
    <ripple-line who="Amira" job="showroom"><p>It froze again.</p></ripple-line>
    <ripple-line who="Dana" step="make-time" note="She stops typing."><p>Tell me.</p></ripple-line>
    <ripple-line who="Dana" step="slip"><p>Did you restart it?</p></ripple-line>
  </ripple-dialogue>`,
  'ripple-reveal': html`<ripple-reveal heading="What if it cannot wait?"><p>Then say so.</p></ripple-reveal>`,
  'ripple-takeaway': html`<ripple-takeaway><p>Listen first.</p></ripple-takeaway>`,
  'ripple-tomorrow': html`<ripple-tomorrow><p>Put the phone away.</p></ripple-tomorrow>`,
  'ripple-credit': html`<ripple-credit><p>An idea of Micah Solomon.</p></ripple-credit>`,
};

describe('the elements that lessons are written with', () => {
  for (const [tag, template] of Object.entries(all)) {
    it(`${tag} is accessible`, async () => {
      const element = await fixture(template);
      expect(customElements.get(tag), 'is defined').not.to.equal(undefined);
      await expectAccessible(element);
    });
  }

  it('a scene says where it happens', async () => {
    const scene = await fixture(all['ripple-scene']);
    expect(scene.shadowRoot?.textContent).to.contain('Showroom, Thursday, 16:40');
  });

  it('a line says in words which step it shows, and what it does', async () => {
    const dialogue = await fixture(all['ripple-dialogue']);
    const margins = [...dialogue.querySelectorAll('ripple-line')].map((line) =>
      line.shadowRoot?.querySelector('.margin')?.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(margins).to.deep.equal([undefined, 'Make time to listen She stops typing.', 'A slip']);
  });

  it('a reveal opens by keyboard', async () => {
    const reveal = await fixture(all['ripple-reveal']);
    await press('Tab');
    await press('Enter');
    expect(reveal.shadowRoot?.querySelector('details')?.open).to.equal(true);
  });
});
