/**
 * Every kind of problem that the compiler finds, grouped as in docs/authoring-checks.md, which shows a wrong and a
 * right example of each; a test keeps the two in step.
 */
export const codes = [
  // Files
  'missing-file',
  'unreadable-file',
  'not-utf8',
  'byte-order-mark',
  'control-character',
  // YAML
  'yaml-syntax',
  'yaml-tab',
  'yaml-feature',
  'duplicate-key',
  'empty-file',
  'missing-front-matter',
  // Keys and values
  'unknown-key',
  'missing-key',
  'missing-feedback',
  'wrong-type',
  'empty-value',
  'bad-value',
  'out-of-range',
  'malformed-id',
  'duplicate-id',
  'reserved-id',
  // Course and modules
  'missing-module',
  'unlisted-module',
  'missing-lesson',
  'unlisted-lesson',
  'unknown-objective',
  'objective-without-question',
  'quiz-pool-too-small',
  'unknown-final-module',
  'final-module-without-questions',
  // Brand
  'unknown-brand-file',
  'wrong-file-type',
  'file-too-big',
  'broken-file',
  'unsafe-svg',
  'low-contrast',
  'unknown-placeholder',
  // Tags in lessons
  'broken-tag',
  'unclosed-tag',
  'stray-end-tag',
  'misnested-tag',
  'self-closing-tag',
  'missing-blank-line',
  // Elements and attributes
  'unknown-element',
  'forbidden-element',
  'wrong-parent',
  'wrong-child',
  'unknown-attribute',
  'forbidden-attribute',
  'duplicate-attribute',
  'missing-attribute',
  'bad-attribute-value',
  'bad-element',
  // Text, links and pictures
  'heading-order',
  'empty-heading',
  'empty-link',
  'unknown-link',
  'unsafe-url',
  'external-url',
  'missing-alt',
  'unknown-image',
  'markdown-table',
  // Questions in lessons
  'unknown-question',
  'question-not-for-practice',
  'question-used-twice',
  'unknown-activity',
  // Role plays
  'unknown-role-play',
  'unknown-node',
  'unknown-speaker',
  'dead-end',
  'unreachable-node',
  'loop-without-exit',
  'unattainable-best-score',
  // Answers
  'one-correct-option',
  'some-correct-options',
  'unknown-target',
  'number-answer',
  'loose-tolerance',
  'accepted-mistake',
  'misplaced-phrase',
  'unscored-use',
  // Good questions
  'too-few-options',
  'near-duplicate-options',
  'all-or-none-of-the-above',
  'unmarked-negative',
  'longest-option-correct',
  'unbalanced-key',
  // Translations
  'missing-translation',
  'nothing-to-translate',
  'changed-in-translation',
  'unknown-language',
  // Released ids
  'malformed-released-id',
  'duplicate-released-id',
  'vanished-id',
  'changed-kind',
  'retired-id-used',
] as const;

/** Short name of a kind of problem. */
export type Code = (typeof codes)[number];
