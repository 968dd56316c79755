import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOptions } from './options.ts';

const defaults = {
  profile: 'default',
  selection: { module: undefined, audience: undefined },
  language: undefined,
  out: 'dist',
  units: 'course',
  watch: false,
  singleFile: false,
};

describe('readOptions', () => {
  it('builds everything for any LMS when nothing is said', () => {
    assert.deepEqual(readOptions([]), { options: defaults });
  });

  it('takes every option, with a blank or an equals sign', () => {
    const args = '--profile=moodle --module mama-method --audience leaders --lang=en --out a/b --watch';
    assert.deepEqual(readOptions(args.split(' ')), {
      options: {
        profile: 'moodle',
        selection: { module: 'mama-method', audience: 'leaders' },
        language: 'en',
        out: 'a/b',
        units: 'course',
        watch: true,
        singleFile: false,
      },
    });
  });

  it('takes the wish for a single file', () => {
    const options = { ...defaults, singleFile: true };
    assert.deepEqual(readOptions(['--single-file']), { options });
  });

  it('takes the wish for units', () => {
    const options = { ...defaults, units: 'modules' };
    assert.deepEqual(readOptions(['--units', 'modules']), { options });
  });

  for (const args of [['--help'], ['-h'], ['--profile', 'moodle', '--help']]) {
    it(`helps on ${args.join(' ')}`, () => assert.deepEqual(readOptions(args), { help: true }));
  }

  const all =
    '"--profile", "--module", "--audience", "--lang", "--out", "--units", "--single-file", "--watch" and "--help"';
  const problems: readonly (readonly [args: string, problem: string])[] = [
    ['--modul x', 'There is no option "--modul". Did you mean "--module"?'],
    ['--language=en', `There is no option "--language". The options are ${all}.`],
    ['--Profile moodle', 'There is no option "--Profile". Did you mean "--profile"?'],
    ['--no-watch', 'There is no option "--no-watch". Did you mean "--watch"?'],
    ['-x', `There is no option "-x". The options are ${all}.`],
    ['--profile', 'The option "--profile" needs a value, such as "--profile moodle".'],
    ['--profile=', 'The option "--profile" needs a value, such as "--profile moodle".'],
    ['--module --watch', 'The option "--module" needs a value, such as "--module mama-method".'],
    ['--audience', 'The option "--audience" needs a value, such as "--audience leaders".'],
    ['--lang', 'The option "--lang" needs a value, such as "--lang de".'],
    ['--out', 'The option "--out" needs a value, such as "--out dist/moodle".'],
    ['--audience managers', 'There is no audience "managers". The audiences are "everyone" and "leaders".'],
    ['--audience leader', 'There is no audience "leader". Did you mean "leaders"?'],
    ['--units', 'The option "--units" needs a value, such as "--units modules".'],
    ['--units module', 'There are no units "module". Did you mean "modules"?'],
    ['--watch=yes', 'The option "--watch" takes no value. Leave out "yes".'],
    ['--out a --out b', 'The option "--out" is there twice. Give it once.'],
    ['moodle', '"moodle" is no option. Write options like this: npm run build -- --profile moodle'],
    ['--watch docebo', '"docebo" is no option. Write options like this: npm run build -- --profile moodle'],
  ];
  for (const [args, problem] of problems) {
    it(`refuses ${args} in one line`, () => assert.deepEqual(readOptions(args.split(' ')), { problem }));
  }
});
