import { expect } from 'chai';
import { locationOf, routeOf, stopsOf } from './route.ts';
import { course } from './testing.ts';

describe('routes', () => {
  it('lead through lessons and quiz in order', () => {
    expect(stopsOf(course).map(locationOf)).to.deep.equal(['m/read', 'm/answer', 'm/quiz']);
  });

  for (const [hash, page] of [
    ['', 'title'],
    ['#', 'title'],
    ['#/', 'title'],
    ['#/map', 'map'],
    ['#/m/read', 'lesson'],
    ['#/m/quiz', 'quiz'],
    ['#/m/gone', 'unknown'],
    ['#/constructor', 'unknown'],
  ] as const) {
    it(`"${hash}" is the page ${page}`, () => expect(routeOf(course, hash).page).to.equal(page));
  }
});
