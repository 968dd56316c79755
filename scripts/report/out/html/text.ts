import type { Row, Value } from '../../facts/engine.ts';
import type { Format, ReportColumn } from '../columns.ts';

/** Text as it stands in HTML. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A value as people read it. */
export function shown(value: Value | undefined, format: Format): string {
  if (value === null || value === undefined) return '–';
  switch (format) {
    case 'text':
      return String(value);
    case 'yes':
      return value === true ? 'yes' : 'no';
    case 'day':
      return String(value).slice(0, 10);
    case 'whole':
      return Number(value).toLocaleString('en');
    case 'percent':
      return `${Math.round(Number(value))} %`;
    case 'share':
      return `${Math.round(Number(value) * 100)} %`;
    case 'figure':
      return Number(value).toFixed(2);
    case 'minutes':
      return `${Math.round(Number(value) / 60)} min`;
  }
}

/**
 * A table that can be sorted, and filtered where it is long.
 * @param caption what it shows: also its name for screen readers
 */
export function table(caption: string, columns: readonly ReportColumn[], rows: readonly Row[]): string {
  const head = columns
    .map(({ label, format }) => {
      const number = format === 'text' || format === 'day' || format === 'yes' ? '' : ' class="number"';
      return `<th scope="col"${number}><button type="button">${escape(label)}</button></th>`;
    })
    .join('');
  const body = rows.map(
    (row) => `<tr>${columns.map((column, index) => cell(column, row, index === 0)).join('')}</tr>`,
  );
  const widths = columns.map(({ key }) => `<col class="${key}">`).join('');
  return `<div class="scroll" role="region" aria-label="Table: ${escape(caption)}" tabindex="0"><table class="sortable">
<caption>${escape(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
}

function cell({ key, format }: ReportColumn, row: Row, isFirst: boolean): string {
  const value = row[key];
  const text = escape(shown(value, format));
  const tag = isFirst ? 'th scope="row"' : 'td';
  if (format === 'text' || format === 'day' || format === 'yes')
    return `<${tag}${format === 'day' ? ' class="day"' : ''}>${text}</${isFirst ? 'th' : 'td'}>`;
  return `<${tag} class="number" data-value="${value === null || value === undefined ? '' : Number(value)}">${text}</${isFirst ? 'th' : 'td'}>`;
}
