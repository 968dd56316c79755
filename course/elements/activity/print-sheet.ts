import { render, type TemplateResult } from 'lit';

/**
 * Prints something on a sheet of its own: while the browser prints, nothing else of the page is there (see sheet.css).
 * In light DOM at the end of the page, since a shadow root cannot take the rest of the page away.
 */
export function printSheet(content: TemplateResult): void {
  // One that a browser without `afterprint` has left behind.
  document.querySelector('.sheet')?.remove();
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  render(content, sheet);
  document.body.append(sheet);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}
