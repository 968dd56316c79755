import type { Call, LaunchInfo, LaunchOptions, StoreRequest } from '../protocol.ts';
import { recorded } from './recorder.ts';
import { createApi } from './scorm-api.ts';

declare global {
  interface Window {
    API?: unknown;
    API_1484_11?: unknown;
    /** Sends the calls that the server has not heard of yet. */
    flushCalls?: () => void;
  }
}

const query = new URLSearchParams(location.search);
const options: LaunchOptions = {
  mode: (query.get('mode') ?? 'normal') as LaunchOptions['mode'],
  learnerId: query.get('learnerId') ?? 'learner-1',
  learnerName: query.get('learnerName') ?? 'Learner, Lee',
};
const width = query.get('width') ?? '800';
const height = query.get('height') ?? '500';
const launch = await begin();
const unsent: Call[] = [];
let number = 0;
let leaving = false;

const opened = await createApi(launch, (cmi) => send({ cmi }));
const api = recorded(opened, launch.edition, (call) => {
  unsent.push({ ...call, session: launch.session, number: ++number });
  // The frame's pagehide comes after this page's own, and content commits there.
  if (leaving) send({});
});
window[launch.edition === 'scorm12' ? 'API' : 'API_1484_11'] = api;
window.flushCalls = () => unsent.length > 0 && send({});
window.addEventListener('pagehide', () => {
  leaving = true;
  window.flushCalls?.();
});
window.addEventListener('pageshow', () => (leaving = false));
if (query.get('window') === 'popup') showButton();
else showFrame();

async function begin(): Promise<LaunchInfo> {
  const response = await fetch('/lms/launch', { method: 'POST', body: JSON.stringify(options) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as LaunchInfo;
}

/**
 * Sends synchronously, since a SCORM call has to know the outcome before it returns. While the page is being left,
 * browsers forbid that; then a beacon goes out, and its success is assumed, as Moodle does it.
 */
function send(part: Pick<StoreRequest, 'cmi'>): boolean {
  const body = JSON.stringify({ session: launch.session, calls: unsent, ...part } satisfies StoreRequest);
  const stored = leaving ? navigator.sendBeacon('/lms/store', body) : post(body);
  if (stored) unsent.length = 0;
  return stored;
}

/** False without a network too. */
function post(body: string): boolean {
  const request = new XMLHttpRequest();
  try {
    request.open('POST', '/lms/store', false);
    request.send(body);
    return request.status === 204;
  } catch {
    return false;
  }
}

function showFrame(): void {
  const frame = document.createElement('iframe');
  frame.title = launch.title;
  frame.width = width;
  frame.height = height;
  frame.src = launch.start;
  document.body.append(frame);
}

/** A click, because browsers block windows that open by themselves. */
function showButton(): void {
  const button = document.createElement('button');
  button.textContent = `Open ${launch.title}`;
  button.addEventListener('click', () => {
    window.open(launch.start, '_blank', `popup,width=${width},height=${height}`);
  });
  document.body.append(button);
}
