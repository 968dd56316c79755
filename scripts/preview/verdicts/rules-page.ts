import { CMI5_RULES } from '../lrs/rules/cmi5.ts';
import { SESSION_RULES } from '../lrs/rules/session.ts';
import { XAPI_RULES } from '../lrs/rules/xapi.ts';
import { SCORM_RULES } from './scorm/scorm.ts';
import type { Rule } from './verdict.ts';

const HEAD = `# What the preview LMS holds content to

Each rule has an id, which is what the verdict list shows, the place where it is written, and what to do. A rule that is only
_advice_ costs learners something on some LMSs, or is recommended by the standard; all others are refused by a strict LMS. The preview LMS's own API
(scorm-again) goes on after a breach in SCORM; statements that break a rule are refused, as cmi5 6.3 asks for, with the same words.

A test compares this page with the rules. \`npx tsx scripts/preview/verdicts/write-rules-page.ts\` writes it anew.
`;

const isOf = (edition: string | undefined) => (rule: (typeof SCORM_RULES)[number]) =>
  rule.edition === edition;

/** All rules by standard, as Markdown: docs/preview-rules.md. */
export function rulesPage(): string {
  const parts: readonly (readonly [string, readonly Rule[]])[] = [
    ['SCORM 1.2 and 2004', SCORM_RULES.filter(isOf(undefined))],
    ['SCORM 1.2', SCORM_RULES.filter(isOf('scorm12'))],
    ['SCORM 2004', SCORM_RULES.filter(isOf('scorm2004'))],
    ['xAPI statements', XAPI_RULES],
    ['cmi5 statements', CMI5_RULES],
    ['cmi5 sessions', SESSION_RULES],
  ];
  const sections = parts.map(([title, rules]) => `## ${title}\n\n${rules.map(line).join('\n')}\n`);
  return [HEAD, ...sections].join('\n');
}

function line({ id, clause, severity, remedy }: Rule): string {
  const advice = severity === 'warning' ? ', _advice_' : '';
  return `- \`${id}\` (${escaped(clause)})${advice}: ${escaped(remedy)}`;
}

/** Element names hold characters that Markdown would read. */
function escaped(text: string): string {
  return text.replace(/[*_[\]{}<]/g, '\\$&');
}
