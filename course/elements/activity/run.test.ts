import { expect } from 'chai';
import { Run } from './run.ts';

const end = { description: 'A run', asked: 1, worst: 4, nameOf: (stage: number) => `stage_${stage}` };

describe('a run of an activity', () => {
  it('is kept behind the state of the element, with its steps and its time', () => {
    const { own, run } = Run.behind('2.x~1z~1b.12ac');
    expect([own, run.length]).to.deep.equal(['2.x', 2]);
    run.add(3, 'd');
    expect(run.with('3')).to.equal('3~1z~1b.12ac.3d');
    const { result, score } = run.outcome('4', end);
    expect(result?.steps).to.deep.equal([['stage_1', 'b'], ['stage_12', 'ac'], ['stage_3', 'd']]); // prettier-ignore
    expect([score, result?.latency]).to.deep.equal([50, 71]);
  });

  it('is new where nothing is kept, and where it was kept by a release that kept no runs', () => {
    for (const kept of ['', '3', '2.1', 'abc', '3~', '3~~', '~!~1a']) {
      const { own, run } = Run.behind(kept);
      expect([own, run.length]).to.deep.equal([kept, 0]);
    }
  });

  it('keeps a few dozen characters at most, however often one tries', () => {
    const { run } = Run.behind('');
    for (let i = 0; i < 100; i += 1) run.add(1, 'abc');
    expect(run.with('1').length).to.be.lessThan(50);
    expect(run.outcome('1', end).score).to.equal(0);
  });
});
