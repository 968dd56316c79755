import axeCore from 'axe-core';
import type { Frame } from 'puppeteer-core';
import { AXE_TAGS, describeViolations, type Violation } from '../../course/testing/axe-rules.ts';

/**
 * Checks a document with axe-core: one text for each rule that is broken, with the places; nothing if all is well.
 * Puppeteer runs scripts through the debugger, so that the page's Content-Security-Policy needs no exception.
 */
export async function axe(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeCore.source);
  const violations = await frame.evaluate(async (tags): Promise<Violation[]> => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const results = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return results.violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })),
    }));
  }, AXE_TAGS);
  return describeViolations(violations);
}
