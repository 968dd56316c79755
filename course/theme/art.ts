import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';

let paths = { title: '', sprite: '' };

/** Says where the illustrations are; without a path they are in the page itself, if anywhere. */
export function useArt(title: string, sprite: string): void {
  paths = { title, sprite };
}

/** The illustration of the title. Illustrations are decoration: the words beside them say it all. */
export const titleArt = () => drawing(paths.title, 'art', 'title-art');

/** The illustration of a module. */
export const moduleArt = (module: string) => drawing(paths.sprite, module, 'module-art');

/** The portrait of one of the cast, by first name; an empty circle for anybody else. */
export const portrait = (name: string) => drawing(paths.sprite, `person-${name.toLowerCase()}`, 'portrait');

function drawing(path: string, id: string, name: string) {
  if (path === '') return copied(id, name);
  return html`<svg class=${name} aria-hidden="true">${svg`<use href="${path}#${id}" />`}</svg>`;
}

/** A course in one file has them in its page, where a `<use>` in a shadow root would not find them. */
function copied(id: string, name: string) {
  const symbol = document.getElementById(id);
  if (!(symbol instanceof SVGSymbolElement)) return nothing;
  const copy = () => [...symbol.cloneNode(true).childNodes];
  return html`<svg class=${name} viewBox=${symbol.getAttribute('viewBox') ?? ''} aria-hidden="true">
    ${guard([id], copy)}
  </svg>`;
}
