import { EVENTS, type DevState } from './state.ts';
import { ProblemsPanel } from './problems-panel.ts';

/** Of the page: the server writes it into the address of this script. */
const version = new URL(import.meta.url).searchParams.get('version');

const SCROLL = 'ripple-preview-scroll';
const SCROLL_LIMIT_MS = 2000;

const panel = new ProblemsPanel();
document.body.append(panel);
scrollBack();

const events = new EventSource(EVENTS);
events.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const state = JSON.parse(data) as DevState;
  if (state.version === version) panel.show(state.problems);
  else reload();
});

/** The address stays, and with it the page; where the reader was on it comes back too. */
function reload(): void {
  events.close();
  sessionStorage.setItem(SCROLL, JSON.stringify({ hash: location.hash, top: window.scrollY }));
  location.reload();
}

/** The browser's own try comes too early: the lesson is not there yet. */
function scrollBack(): void {
  const kept = sessionStorage.getItem(SCROLL);
  sessionStorage.removeItem(SCROLL);
  const { hash, top } = JSON.parse(kept ?? '{}') as { hash?: string; top?: number };
  if (hash !== location.hash || !top) return;
  const end = performance.now() + SCROLL_LIMIT_MS;
  const step = (now: number): void => {
    const room = document.documentElement.scrollHeight - window.innerHeight;
    if (room >= top) window.scrollTo({ top, behavior: 'instant' });
    else if (now < end) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
