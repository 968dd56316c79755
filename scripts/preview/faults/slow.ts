import type { Fault } from './fault.ts';

/** As long as a synchronous request to a slow server holds up the page. */
function holdUp(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Latency. */
export const slow: readonly Fault[] = [
  {
    name: 'slow',
    title: 'Slow server',
    description: 'Each commit and the end hold up the page, by 3,000 ms or as many as the parameter says.',
    calls: (session) => {
      const slowly = (next: () => unknown) => {
        holdUp(Number(session.parameter('3000')));
        return next();
      };
      return { Commit: slowly, Terminate: slowly };
    },
  },
  {
    name: 'slow-calls',
    title: 'Slow calls',
    description: 'Every single call holds up the page, by 100 ms or as many as the parameter says.',
    calls: (session) => {
      const slowly = (next: () => unknown) => {
        holdUp(Number(session.parameter('100')));
        return next();
      };
      return { GetValue: slowly, SetValue: slowly, Commit: slowly, Terminate: slowly };
    },
  },
];
