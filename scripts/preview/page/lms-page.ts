import { Faults } from '../faults/faults.ts';
import type { Call, LaunchInfo, LaunchOptions, StoreRequest } from '../protocol.ts';
import { recorded } from './recorder.ts';
import { createApi } from './scorm-api.ts';

declare global {
  interface Window {
    API?: unknown;
    API_1484_11?: unknown;
    /** Sends the calls that the server has not heard of yet. */
    flushCalls?: () => void;
    /** Switches a fault on or off while the course runs; see ../faults. */
    setFault?: (name: string, on: boolean) => Promise<void>;
  }
}

const query = new URLSearchParams(location.search);
const options: LaunchOptions = {
  mode: (query.get('mode') ?? 'normal') as LaunchOptions['mode'],
  learnerId: query.get('learnerId') ?? 'learner-1',
  learnerName: query.get('learnerName') ?? 'Learner, Lee',
  language: query.get('language') ?? '',
};
const width = query.get('width') ?? '800';
const height = query.get('height') ?? '500';
const faults = new Faults(query.get('faults') ?? '');
const launch = await begin();
const unsent: Call[] = [];
let number = 0;
let leaving = false;

const opened = await createApi(
  launch,
  faults.storing((cmi) => send({ cmi }), launch),
);
const api = recorded(faults.around(opened, launch), launch.edition, (call) => {
  unsent.push({ ...call, session: launch.session, number: ++number });
  // The frame's pagehide comes after this page's own, and content commits there.
  if (leaving) send({});
});
window.setFault = async (name, on) => {
  faults.set(name, on);
  await reportOutage();
};
await reportOutage();
if (faults.place === 'late') setTimeout(attach, 1000);
else if (faults.place !== 'nowhere') attach();
window.flushCalls = () => unsent.length > 0 && send({});
window.addEventListener('pagehide', () => {
  leaving = true;
  window.flushCalls?.();
});
window.addEventListener('pageshow', () => (leaving = false));
if (query.get('window') === 'popup') showButton();
else showFrame();

function attach(): void {
  window[launch.edition === 'scorm12' ? 'API' : 'API_1484_11'] = api;
}

/** What is wrong with the server, the server does itself: it must not reach the course either. */
async function reportOutage(): Promise<void> {
  await fetch(`/lms/outage?${faults.outage ?? ''}`, { method: 'POST' });
}

async function begin(): Promise<LaunchInfo> {
  const response = await fetch('/lms/launch', { method: 'POST', body: JSON.stringify(options) });
  if (!response.ok) throw new Error(await response.text());
  const info = (await response.json()) as LaunchInfo;
  return { ...info, elements: faults.launched(info.elements, info.edition) };
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
  frame.src = behindFrames(launch.start);
  document.body.append(frame);
}

/** The address of the frame in which the course is, if there are any between it and this page. */
function behindFrames(start: string): string {
  const src = encodeURIComponent(new URL(start, location.href).href);
  if (faults.place === 'deep') return `/lms/frame?depth=2&src=${src}`;
  // The same server by another name is another origin.
  if (faults.place === 'foreign') return `//localhost:${location.port}/lms/frame?src=${src}`;
  return start;
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
