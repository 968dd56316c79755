import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFileName, checkZipName } from './file-names.ts';

describe('checkFileName', () => {
  it('takes plain lower-case names in folders', () => {
    for (const name of ['index.html', 'assets/a-1.min.js', 'media/', '3.png']) {
      assert.deepEqual(checkFileName(name), []);
    }
  });

  const refused: readonly (readonly [string, string])[] = [
    ['.DS_Store', '.DS_Store: ".DS_Store" begins with a dot; leave it out.'],
    ['a/.git/b', 'a/.git/b: ".git" begins with a dot; leave it out.'],
    ['.htaccess', '.htaccess: ".htaccess" begins with a dot; leave it out.'],
    ['a.mjs', 'a.mjs: some LMSs serve .mjs as plain text, and it does not run; build it as .js.'],
    ['x/a.PHP', 'x/a.PHP: some LMSs refuse packages with .php files; leave it out.'],
    ['a.sh', 'a.sh: some LMSs refuse packages with .sh files; leave it out.'],
    [
      'img/Über_uns & co.PNG',
      'img/Über_uns & co.PNG: only a-z, 0-9, "-" and "." may be in a name; rename it, e.g. to img/uber-uns-co.png.',
    ],
    ['_a.js', '_a.js: only a-z, 0-9, "-" and "." may be in a name; rename it, e.g. to a.js.'],
  ];
  for (const [name, message] of refused) {
    it(`refuses ${name}`, () => assert.deepEqual(checkFileName(name), [message]));
  }
});

describe('checkZipName', () => {
  it('takes 30 characters before the extension and no more', () => {
    assert.deepEqual(checkZipName(`${'a'.repeat(30)}.zip`), []);
    const name = `${'a'.repeat(31)}.zip`;
    assert.deepEqual(checkZipName(name), [
      `${name}: the name has 31 characters before ".zip", some LMSs take 30 at most; shorten it.`,
    ]);
  });

  it('wants the extension', () => {
    assert.deepEqual(checkZipName('ripple.ZIP'), [`ripple.ZIP: the package's name must end in ".zip".`]);
  });
});
