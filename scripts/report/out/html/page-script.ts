/*
 * The report page's own script: tables can be sorted by their headers and filtered by a word. Everything can be read
 * without it.
 */
for (const table of document.querySelectorAll<HTMLTableElement>('table.sortable')) {
  for (const header of table.tHead?.rows[0]?.cells ?? []) {
    header.querySelector('button')?.addEventListener('click', () => sort(table, header));
  }
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) {
  input.addEventListener('input', () => filter(input));
}

function sort(table: HTMLTableElement, header: HTMLTableCellElement): void {
  const rising = header.getAttribute('aria-sort') !== 'ascending';
  for (const other of table.tHead?.rows[0]?.cells ?? []) other.removeAttribute('aria-sort');
  header.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
  const body = table.tBodies[0];
  if (!body) return;
  const column = header.cellIndex;
  const isNumber = header.classList.contains('number');
  const rows = [...body.rows].map((row) => {
    const cell = row.cells[column];
    const text = cell?.textContent ?? '';
    return { row, text, number: Number(cell?.dataset['value']), isUnknown: text === '–' };
  });
  rows.sort((a, b) => {
    // What is unknown stays at the end, whichever way.
    if (a.isUnknown || b.isUnknown) return Number(a.isUnknown) - Number(b.isUnknown);
    return (isNumber ? a.number - b.number : a.text.localeCompare(b.text)) * (rising ? 1 : -1);
  });
  body.append(...rows.map(({ row }) => row));
}

function filter(input: HTMLInputElement): void {
  const section = input.closest('section');
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of section?.querySelectorAll('tbody tr') ?? []) {
    const text = (row.textContent ?? '').toLowerCase();
    const matches = words.every((word) => text.includes(word));
    (row as HTMLElement).hidden = !matches;
    if (matches) count++;
  }
  const status = section?.querySelector('[role="status"]');
  if (status) status.textContent = count === 1 ? '1 row' : `${count} rows`;
}

export {};
