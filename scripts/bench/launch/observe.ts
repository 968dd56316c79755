import type { Frame, Page } from 'puppeteer-core';

/** What a browser has seen of a launch; times in milliseconds since the course's page was asked for. */
export interface Observed {
  readonly fcp: number;
  readonly lcp: number;
  /** Sum of what tasks take beyond 50 ms each, until the screen is there. */
  readonly blocking: number;
  /** Cumulative layout shift since the first paint: what moves before, nobody sees. */
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
  /** When the first paint was made; `fcp` is when it was on the screen. */
  painted: number;
  ready: number;
  readonly shifts: { start: number; value: number; moves: string[] }[];
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

/** As Paint Timing has it since 2025. */
interface PaintTiming {
  readonly paintTime: number;
}

/** Makes every document of a page note what it sees; before it is opened. */
export async function observe(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`(${noteAll.toString().replaceAll('__name', '((f) => f)')})()`);
}

/** What has been noted in a document so far. */
export async function observed(frame: Frame): Promise<Observed> {
  return (await frame.evaluate(`(() => {
    const { tasks, shifts, painted, ...notes } = window.launchNotes;
    const seen = shifts.filter(({ start }) => painted > 0 && start > painted);
    const cls = seen.reduce((sum, { value }) => sum + value, 0);
    const moves = seen.flatMap(({ moves }) => moves);
    const end = notes.ready || Infinity;
    const blocking = tasks.filter(({ start }) => start < end).reduce((sum, { duration }) => sum + duration - 50, 0);
    const resources = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < end);
    return { ...notes, cls, moves, blocking, files: [location.href.split('#')[0], ...resources.map(({ name }) => name.split('#')[0])] };
  })()`)) as Observed;
}

function noteAll(): void {
  const notes: Notes = { fcp: 0, lcp: 0, painted: 0, ready: 0, shifts: [], tasks: [] };
  Object.assign(window, { launchNotes: notes });
  const on = (type: string, note: (entry: PerformanceEntry & Partial<LayoutShift & PaintTiming>) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('paint', ({ name, startTime, paintTime = startTime }) => {
    if (name === 'first-contentful-paint') Object.assign(notes, { fcp: startTime, painted: paintTime });
  });
  on('largest-contentful-paint', ({ startTime }) => (notes.lcp = startTime));
  on('longtask', ({ startTime, duration }) => notes.tasks.push({ start: startTime, duration }));
  const rect = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].join(' ');
  on('layout-shift', ({ value = 0, hadRecentInput, startTime, sources = [] }) => {
    if (hadRecentInput) return;
    const moves = sources.map(({ node, previousRect, currentRect }) => {
      const what = node instanceof Element ? `${node.localName}.${node.className}` : node?.textContent;
      return `${startTime} ms: ${what} from ${rect(previousRect)} to ${rect(currentRect)}`;
    });
    notes.shifts.push({ start: startTime, value, moves });
  });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.bar button')) return;
    notes.ready = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
