import { html, nothing } from 'lit';
import { asText } from '../../i18n/parts.ts';
import type { Logo } from '../../model/course.ts';
import { preferences } from '../preferences.ts';

/** When the page is dark: the learner's choice goes before what the device says. */
const DARK = { device: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' } as const;

/** The company's logo; on `paper` always the one for light backgrounds. */
export function logoPicture({ src, dark, alt, width, height }: Logo, on: 'screen' | 'paper') {
  const both = on === 'screen' && dark !== undefined;
  // A logo without a sister for dark screens keeps a light ground there.
  const plate = on === 'screen' && dark === undefined;
  return html`<picture class="logo ${plate ? 'plate' : ''}">
    ${both ? html`<source media=${DARK[preferences().theme]} srcset=${dark} />` : nothing}
    <img src=${src} alt=${alt} lang=${asText().lang} width=${width} height=${height} />
  </picture>`;
}
