import type { LaunchOrder, LmsState, Run, RunEvents } from '../lms-protocol.ts';

/** Asks the LMS to change something. @throws with the LMS's own words when it refuses. */
async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(`/api/${address}`, { method: 'POST', body: JSON.stringify(body) });
  return answerOf(response);
}

async function answerOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** What the page can ask of the LMS. */
export const api = {
  async upload(file: File): Promise<{ id: string }> {
    const address = `/api/packages?name=${encodeURIComponent(file.name)}`;
    return (await answerOf(await fetch(address, { method: 'POST', body: file }))) as { id: string };
  },
  launch: (order: LaunchOrder) => post('launch', order) as Promise<Run>,
  remove: (id: string) => post('remove', { id }),
  addLearner: (name: string, language: string) =>
    post('learners', { name, language }) as Promise<{ id: string }>,
  leave: (run: string) => post('leave', { run }),
  switchFault: (run: string, name: string, on: boolean) => post('fault', { run, name, on }),
  reset: (packageId: string, learnerId: string, item: string) =>
    post('reset', { packageId, learnerId, item }),
  async exports(packageId: string): Promise<{ name: string; title: string }[]> {
    const response = await fetch(`/api/exports?package=${encodeURIComponent(packageId)}`);
    return (await answerOf(response)) as { name: string; title: string }[];
  },
  exportAddress: (packageId: string, file: string) =>
    `/api/export?package=${encodeURIComponent(packageId)}&file=${encodeURIComponent(file)}`,
};

const RUN_EVENTS = [
  'run',
  'session',
  'calls',
  'stored',
  'exchange',
  'documents',
  'verdicts',
  'over',
] as const;

/** Follows the LMS, and one run if it is named. @returns what ends it. */
export function follow(
  run: string | undefined,
  onState: (state: LmsState) => void,
  onEvent: <N extends keyof RunEvents>(name: N, data: RunEvents[N]) => void,
  onLost: (isLost: boolean) => void,
): () => void {
  const source = new EventSource(`/api/events${run === undefined ? '' : `?run=${run}`}`);
  const on = (name: string, take: (data: unknown) => void) => {
    source.addEventListener(name, ({ data }: MessageEvent<string>) => take(JSON.parse(data)));
  };
  on('state', (data) => onState(data as LmsState));
  for (const name of RUN_EVENTS) on(name, (data) => onEvent(name, data as RunEvents[typeof name]));
  source.addEventListener('open', () => onLost(false));
  source.addEventListener('error', () => onLost(true));
  return () => source.close();
}
