import type { NodeResult, Result } from 'axe-core';

/** WCAG 2.2 AA, and what else axe-core holds to be good practice. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The parts of axe-core's result that people need in order to find and mend a mistake. */
export type Violation = Pick<Result, 'id' | 'impact' | 'help'> & {
  readonly nodes: readonly Pick<NodeResult, 'target' | 'html' | 'failureSummary'>[];
};

/** One text for each rule that is broken, with the places where it is. */
export function describeViolations(violations: readonly Violation[]): string[] {
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ target, html, failureSummary = '' }) =>
      [target.flat().join(' >>> '), html, ...failureSummary.split('\n')].join('\n    '),
    );
    return [`${id} (${impact ?? 'no impact'}): ${help}`, ...places].join('\n  ');
  });
}
