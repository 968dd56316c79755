import { elementsOf, textOf } from '../markdown/tree.ts';
import { perLesson } from './context.ts';

/** The line below the head of a table as GitHub and many editors write it: `| --- | :-: |`. */
const RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m;

/** Tables are written in HTML: those of GitHub's Markdown would be shown as they were typed. */
export const checkTables = perLesson((_, body, { problems }) => {
  for (const { element } of elementsOf(body)) {
    if (element.tag !== 'p' || !RULE.test(textOf(element.children))) continue;
    const message = "this is a table of GitHub's Markdown, which lessons do not know";
    const hint = 'Write it as <table> with <tr>, <th scope="col"> and <td>, or as a list.';
    problems.add(element.place, 'markdown-table', message, hint);
  }
});
