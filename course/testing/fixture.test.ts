import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expectAccessible, fixture, press, type } from './fixture.ts';

@customElement('test-inner')
class TestInner extends LitElement {
  @property() label = '';

  override render(): TemplateResult {
    return html`<label>${this.label} <input /></label>`;
  }
}

@customElement('test-outer')
class TestOuter extends LitElement {
  @property({ type: Number }) count = 0;

  override render(): TemplateResult {
    return html`<test-inner label="Name ${this.count}"></test-inner>`;
  }
}

describe('fixture', () => {
  it('renders a template and waits for the elements in it, inner ones too', async () => {
    const outer = await fixture<TestOuter>(html`<test-outer count="2"></test-outer>`);
    const inner = outer.shadowRoot?.querySelector<TestInner>('test-inner');
    expect(inner?.shadowRoot?.textContent).to.contain('Name 2');
  });

  it('is taken away after each test', () => {
    expect(document.querySelector('test-outer')).to.equal(null);
  });

  it('says so when the template is empty', async () => {
    const failed = await fixture(html``).then(String, String);
    expect(failed).to.contain('no element');
  });
});

describe('expectAccessible', () => {
  it('takes what is accessible', async () => {
    await expectAccessible(await fixture(html`<test-outer></test-outer>`));
  });

  it('names the rule and the place of what is not, in shadow roots too', async () => {
    const failed = await expectAccessible(await fixture(html`<test-inner></test-inner>`)).then(
      String,
      String,
    );
    expect(failed).to.match(/label \(critical\).*test-inner >>> input.*<input>/s);
  });
});

describe('the keyboard', () => {
  it('moves the focus, types, and goes back', async () => {
    const all = await fixture(html`<p><button>First</button><test-inner label="Name"></test-inner></p>`);
    const input = all.querySelector<TestInner>('test-inner')?.shadowRoot?.querySelector('input');
    await press('Tab');
    await press('Tab');
    await type('Jo');
    expect(input?.value).to.equal('Jo');
    await press('Shift+Tab');
    expect(document.activeElement).to.equal(all.querySelector('button'));
  });
});
