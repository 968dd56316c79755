import type { Frame, Page } from 'puppeteer-core';

/** What a browser has seen of a launch; times in milliseconds since the course's page was asked for. */
export interface Observed {
  readonly fcp: number;
  readonly lcp: number;
  /** Sum of what tasks take beyond 50 ms each, until the screen is there. */
  readonly blocking: number;
  /** Cumulative layout shift. */
  readonly cls: number;
  /** What has moved, from where to where, a line each. */
  readonly moves: readonly string[];
  /** When the screen of the player had replaced that of the page; 0 for a page without one. */
  readonly ready: number;
  /** Files that were asked for until then, by address. */
  readonly files: readonly string[];
}

interface Notes {
  fcp: number;
  lcp: number;
  cls: number;
  ready: number;
  readonly moves: string[];
  readonly tasks: { start: number; duration: number }[];
}

/** As the Layout Instability API has it; TypeScript's DOM library does not know it. */
interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Makes every document of a page note what it sees; before it is opened. */
export async function observe(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`(${noteAll.toString().replaceAll('__name', '((f) => f)')})()`);
}

/** What has been noted in a document so far. */
export async function observed(frame: Frame): Promise<Observed> {
  return (await frame.evaluate(`(() => {
    const { tasks, ...notes } = window.launchNotes;
    const end = notes.ready || Infinity;
    const blocking = tasks.filter(({ start }) => start < end).reduce((sum, { duration }) => sum + duration - 50, 0);
    const resources = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < end);
    return { ...notes, blocking, files: [location.href.split('#')[0], ...resources.map(({ name }) => name.split('#')[0])] };
  })()`)) as Observed;
}

function noteAll(): void {
  const notes: Notes = { fcp: 0, lcp: 0, cls: 0, ready: 0, moves: [], tasks: [] };
  Object.assign(window, { launchNotes: notes });
  const on = (type: string, note: (entry: PerformanceEntry & Partial<LayoutShift>) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') notes.fcp = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => (notes.lcp = startTime));
  on('longtask', ({ startTime, duration }) => notes.tasks.push({ start: startTime, duration }));
  const rect = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].join(' ');
  on('layout-shift', ({ value = 0, hadRecentInput, startTime, sources = [] }) => {
    if (hadRecentInput) return;
    notes.cls += value;
    for (const { node, previousRect, currentRect } of sources) {
      const what = node instanceof Element ? `${node.localName}.${node.className}` : node?.textContent;
      notes.moves.push(`${startTime} ms: ${what} from ${rect(previousRect)} to ${rect(currentRect)}`);
    }
  });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.bar button')) return;
    notes.ready = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
