/** A picture that was taken. */
export interface Shot {
  /** Name of its file, beside the sheet. */
  readonly file: string;
  readonly view: string;
  readonly size: string;
  readonly scheme: string;
  readonly language: string;
}

const STYLE = `
body { margin: 2rem; font: 16px/1.5 system-ui, sans-serif; background: #e9e9ec; color: #222; }
section { margin-block: 2.5rem; }
.row { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; padding-block: .5rem; }
figure { margin: 0; flex: none; }
img { display: block; max-height: 80vh; box-shadow: 0 1px 8px rgb(0 0 0 / 25%); }
figcaption { font-size: .8rem; color: #555; padding-block: .4rem; }
nav { columns: 14rem; }`;

/** A page with all pictures, a section for each view, to be paged through. */
export function contactSheet(shots: readonly Shot[]): string {
  const views = [...new Set(shots.map(({ view }) => view))];
  const sections = views.map((view) => {
    const figures = shots.filter((shot) => shot.view === view).map(figure);
    return `<section id="${view}"><h2>${view}</h2><div class="row">${figures.join('\n')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ripple: every screen</title><style>${STYLE}</style></head>
<body><h1>Every screen</h1>
<nav>${views.map((view) => `<a href="#${view}">${view}</a><br>`).join('\n')}</nav>
${sections.join('\n')}
</body></html>
`;
}

function figure({ file, view, size, scheme, language }: Shot): string {
  const what = `${size}, ${scheme}, ${language}`;
  return `<figure><a href="${file}"><img src="${file}" alt="${view}: ${what}" loading="lazy"></a><figcaption>${what}</figcaption></figure>`;
}
