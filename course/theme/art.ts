import { html, nothing, svg } from 'lit';

let paths = { title: '', sprite: '' };

/** Says where the illustrations are; without any, none are drawn. */
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
  if (path === '') return nothing;
  return html`<svg class=${name} aria-hidden="true">${svg`<use href="${path}#${id}" />`}</svg>`;
}
