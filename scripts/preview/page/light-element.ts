import { LitElement } from 'lit';

/** An element of the LMS page: without a shadow root, so that one stylesheet is enough. */
export abstract class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
