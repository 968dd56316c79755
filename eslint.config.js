import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Forbids imports by regular expression: who may know whom is drawn in docs/architecture.md. */
const mayNotImport = (files, regex, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
});

export default tseslint.config(
  {
    ignores: ['dist/**', 'dist.*/**', 'node_modules/**', 'build/schemas/**', '.preview/**', '**/fixtures/**'],
  },
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  {
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'TSParameterProperty', message: 'Declare the field and assign it.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['course/model/**', 'modules/*/simulation/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draws are seeded: see course/model/random.ts.' },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'localStorage', 'fetch'],
    },
  },
  mayNotImport(
    ['course/model/**'],
    '(elements|controllers|shell|tracking|theme|i18n|build|scripts)/|^lit',
    'The model knows nobody.',
  ),
  {
    files: ['modules/*/simulation/**'],
    rules: {
      // A run has to come out the same byte for byte wherever and whenever it is replayed.
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'localStorage', 'fetch', 'Date'],
    },
  },
  mayNotImport(
    ['course/tracking/**'],
    '(elements|controllers|shell|theme|i18n|build|scripts)/|^lit',
    'Tracking knows the model only.',
  ),
  mayNotImport(
    ['course/elements/**', 'course/controllers/**', 'modules/**'],
    '(tracking|shell|build|scripts)/',
    'Elements send events; they know neither the LMS nor the player.',
  ),
  mayNotImport(
    ['modules/*/simulation/**'],
    '(elements|controllers|shell|tracking|theme|i18n|build|scripts)/|^lit',
    'A simulation is pure: it knows the course model only.',
  ),
  mayNotImport(
    ['course/shell/**'],
    '(modules|build|scripts)/',
    'Modules reach the player through virtual:course.',
  ),
  mayNotImport(
    ['build/**'],
    'course/(elements|controllers|shell|theme)/|scripts/|^lit',
    'The build never imports Lit.',
  ),
);
