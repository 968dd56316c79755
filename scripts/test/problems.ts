import type { ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';

/**
 * Notes whatever a browser has to complain about on a page and in the windows that it opens: console errors (breaches
 * of the Content-Security-Policy among them), uncaught exceptions, requests that fail or leave the origin, dialogs.
 * @param report gets each problem as one line.
 */
export function watchForProblems(page: Page, origin: string, report: (problem: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}${place(message)}`);
  });
  page.on('pageerror', (error) =>
    report(`uncaught: ${error instanceof Error ? error.stack : String(error)}`),
  );
  page.on('request', (request) => {
    if (leaves(request, origin)) report(`request leaves the origin: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What was still loading when its page was left; nothing is wrong with that.
    if (reason !== 'net::ERR_ABORTED') report(`request failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`request failed: ${response.url()} ${response.status()}`);
  });
  page.on('dialog', (dialog) => {
    report(`dialog (${dialog.type()}): ${dialog.message()}`);
    // Left open, it would hold up the test for ever. A page that is gone needs no answer any more.
    dialog.accept().catch(() => undefined);
  });
  page.on('popup', (popup) => {
    if (popup) watchForProblems(popup, origin, report);
  });
}

function place(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return url ? ` (${url}${lineNumber === undefined ? '' : `:${lineNumber + 1}`})` : '';
}

function leaves(request: HTTPRequest, origin: string): boolean {
  const url = new URL(request.url());
  return !['data:', 'about:'].includes(url.protocol) && url.origin !== origin;
}
