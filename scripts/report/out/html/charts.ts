import type { Row } from '../../facts/engine.ts';
import { escape } from './text.ts';

const STATES = [
  ['done', 'done'],
  ['in_progress', 'in progress'],
  ['failed', 'failed'],
  ['not_started', 'not started'],
] as const;

/** Names and colours of the states, for the charts that show them. */
export function legend(): string {
  const entries = STATES.map(([key, label]) => `<li><span class="key ${key}"></span>${label}</li>`);
  return `<ul class="legend">${entries.join('')}</ul>`;
}

/** How far a group is, as one bar of parts. The numbers stand beside it in words. */
export function stateBar(row: Row): string {
  const people = Math.max(1, Number(row['people']));
  let x = 0;
  const parts = STATES.map(([key]) => {
    const width = (Number(row[key]) / people) * 100;
    const part = `<rect class="${key}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`;
    x += width;
    return width > 0 ? part : '';
  });
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}</svg>`;
}

/** One column of a column chart. */
interface ChartColumn {
  readonly label: string;
  readonly values: readonly number[];
}

/**
 * A column chart, one or two columns beside each other. It is decoration: its table follows.
 * @param classes of the values, for their colours
 */
export function columnChart(columns: readonly ChartColumn[], classes: readonly string[]): string {
  const most = Math.max(1, ...columns.flatMap(({ values }) => values));
  const [width, height, gap] = [560, 160, 8];
  const step = Math.min(96, width / Math.max(1, columns.length));
  const bars = columns.flatMap(({ values }, index) =>
    values.map((value, part) => {
      const size = (step - gap) / values.length;
      const tall = (value / most) * height;
      const x = index * step + gap / 2 + part * size;
      const bar = `<rect class="${classes[part] ?? ''}" x="${x.toFixed(1)}" y="${(height - tall + 16).toFixed(1)}" width="${Math.max(1, size - 1).toFixed(1)}" height="${tall.toFixed(1)}"/>`;
      const number =
        value > 0 && columns.length <= 20
          ? `<text x="${(x + size / 2).toFixed(1)}" y="${(height - tall + 12).toFixed(1)}">${value}</text>`
          : '';
      return bar + number;
    }),
  );
  const every = Math.ceil(columns.length / 12);
  const labels = columns.map(({ label }, index) =>
    index % every === 0
      ? `<text x="${(index * step + step / 2).toFixed(1)}" y="${height + 32}">${escape(label)}</text>`
      : '',
  );
  return `<svg class="columns" viewBox="0 0 ${width} ${height + 40}" aria-hidden="true">
<line x1="0" x2="${width}" y1="${height + 16}" y2="${height + 16}"/>${bars.join('')}${labels.join('')}</svg>`;
}
