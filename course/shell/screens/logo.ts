import { html, nothing } from 'lit';
import { asText } from '../../i18n/parts.ts';
import type { Logo } from '../../model/course.ts';

/** The company's logo; on `paper` always the one for light backgrounds. */
export function logoPicture({ src, dark, alt, width, height }: Logo, on: 'screen' | 'paper') {
  const both = on === 'screen' && dark !== undefined;
  // A logo without a sister for dark screens keeps a light ground there.
  const plate = on === 'screen' && dark === undefined;
  return html`<picture class="logo ${plate ? 'plate' : ''}">
    ${both ? html`<source media="(prefers-color-scheme: dark)" srcset=${dark} />` : nothing}
    <img src=${src} alt=${alt} lang=${asText().lang} width=${width} height=${height} />
  </picture>`;
}
