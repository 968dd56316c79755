import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { search, type SearchEntry } from './search.ts';

const entry = (address: string, title: string, text: string): SearchEntry => ({
  address,
  title,
  text,
  group: 'A module',
});
const entries = [
  entry('m/one', 'Make time', 'Put the phone down. Listening is work, and listening takes time.'),
  entry('m/two', 'Listening well', 'Say back what you heard, before you say what you think.'),
  entry('m/three', 'Café', 'Ça va? Naïve answers are answers too.'),
];
const found = (query: string) => search(entries, query).map((hit) => hit.entry.address);

describe('search', () => {
  test('finds the beginnings of words, titles first', () => {
    assert.deepEqual(found('listen'), ['m/two', 'm/one']);
  });

  test('wants every word of the query', () => {
    assert.deepEqual(found('listening phone'), ['m/one']);
    assert.deepEqual(found('listening submarine'), []);
  });

  test('takes no notice of case and accents', () => {
    assert.deepEqual(found('CAFE naive'), ['m/three']);
  });

  test('finds nothing for nothing, and does not stumble over signs', () => {
    assert.deepEqual(found(''), []);
    assert.deepEqual(found(' .*(['), []);
  });

  test('shows the words around the place, as they are written', () => {
    const [hit] = search(entries, 'naive');
    assert.deepEqual(hit?.excerpt, ['Ça va? ', 'Naïve', ' answers are answers too.']);
  });

  test('cuts long texts between words', () => {
    const long = `${'one two '.repeat(40)}needle ${'three four '.repeat(40)}`;
    const [hit] = search([entry('m/long', 'Long', long)], 'needle');
    assert.match(hit?.excerpt?.[0] ?? '', /^… (?:one|two) /);
    assert.match(hit?.excerpt?.[2] ?? '', / (?:three|four) …$/);
  });
});
