import type { Term } from '../../course/model/reference.ts';
import { JOB_AID } from '../content/links.ts';
import type { CheckedPage, CheckedReference } from '../content/reference.ts';
import { anchorOf, textHtml } from './lesson-html.ts';
import { markup, type Markup } from './markup.ts';
import type { PageInput } from './page.ts';

const GLOSSARY = anchorOf('#/glossary');
const JOB_AIDS = anchorOf(`#/${JOB_AID}`);
const CREDITS = anchorOf('#/credits');

const jobAidAnchor = ({ id }: CheckedPage) => anchorOf(`#/${JOB_AID}/${id}`);
const link = (anchor: string, title: string) => markup`<a href="#${anchor}">${title}</a>`;

/** Entries of the list of contents for glossary, job aids and credits, those that there are. */
export function referenceContents({ glossary, jobAids, credits }: CheckedReference): Markup[] {
  return [
    ...(jobAids.length > 0 ? [markup`<li>${link(JOB_AIDS, 'Job aids')}</li>\n`] : []),
    ...(glossary.length > 0 ? [markup`<li>${link(GLOSSARY, 'Glossary')}</li>\n`] : []),
    ...(credits ? [markup`<li>${link(CREDITS, credits.title)}</li>\n`] : []),
  ];
}

/** Job aids, glossary and credits, those that there are. */
export function referenceHtml(input: PageInput): Markup[] {
  const { glossary, jobAids, credits } = input.course.reference;
  const aids = jobAids.map((page) => pageHtml(page, input));
  return [
    ...(aids.length > 0 ? [section(JOB_AIDS, 'Job aids', aids)] : []),
    ...(glossary.length > 0 ? [section(GLOSSARY, 'Glossary', glossaryHtml(glossary, input))] : []),
    ...(credits ? [section(CREDITS, credits.title, bodyHtml(credits, input, 2))] : []),
  ];
}

function section(anchor: string, title: string, content: Markup | readonly Markup[]): Markup {
  return markup`<section class="module" aria-labelledby="${anchor}">
<h2 id="${anchor}">${title}</h2>
${content}</section>
`;
}

function pageHtml(page: CheckedPage, input: PageInput): Markup {
  const anchor = jobAidAnchor(page);
  return markup`<article aria-labelledby="${anchor}">
<h3 id="${anchor}">${page.title}</h3>
${bodyHtml(page, input, 3)}</article>
`;
}

function bodyHtml(page: CheckedPage, { course, pictures }: PageInput, titleLevel: 2 | 3): Markup {
  const text = textHtml({ module: null, text: page, titleLevel, elements: course.elements, pictures });
  return markup`<p class="about"><code>${page.file}</code> · ${page.summary}</p>
${text}
`;
}

function glossaryHtml(terms: readonly Term[], { course }: PageInput): Markup {
  const seeHtml = (see: string) => {
    const [slug, id] = see.split('/');
    const lessons = course.modules.find((module) => module.id === slug)?.lessons;
    return markup` ${link(anchorOf(`#/${see}`), lessons?.find((lesson) => lesson.id === id)?.title ?? 'Quiz')}`;
  };
  const entries = terms.map(({ term, text, see }) => {
    return markup`<dt>${term}</dt>\n<dd>${text}${see !== undefined && seeHtml(see)}</dd>\n`;
  });
  return markup`<dl>\n${entries}</dl>\n`;
}
