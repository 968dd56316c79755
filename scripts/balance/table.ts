import type { Row, Spread } from './measure.ts';

/** The measurements as a Markdown table: p10 / median / p90 of each outcome. */
export function balanceTable(rows: readonly Row[]): string {
  const cells = [
    ['Chair', 'Policy', 'Runs', 'Customers kept (of 12)', 'On time, %', 'Trust'],
    ...rows.map((row) => [
      row.chair,
      row.policy,
      String(row.runs),
      spreadText(row.customers),
      spreadText(row.onTime),
      spreadText(row.trust),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function spreadText({ p10, median, p90 }: Spread): string {
  return `${p10} / ${median} / ${p90}`;
}
