import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Count } from '../count.ts';
import { pressKeys, type Engine, type KeyCommand } from './engine.ts';

/** Far more than the tests take; a page that hangs must not keep a build server busy. */
const LIMIT_MS = 120_000;

interface State {
  readonly passed: number;
  readonly failures: readonly string[];
  readonly finished: boolean;
  readonly keys: KeyCommand | null;
}

/** Runs the bundled browser tests in one page of an engine. */
export async function runElementTests(engine: Engine, script: string): Promise<Count> {
  const server = await serve({ '/': page(), '/tests.js': script });
  try {
    await engine.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await engine.evaluate('void tests.runTests()');
    return await watch(engine);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Presses what the tests ask for until they are through. */
async function watch(engine: Engine): Promise<Count> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const { passed, failures, finished, keys } = await stateOf(engine);
    if (finished)
      return { passed, failed: failures.length, remarks: failures.map((text) => `${engine.name}: ${text}`) };
    if (Date.now() > end) throw new Error(`${engine.name}: the tests hang after ${passed} that passed.`);
    if (keys) {
      await pressKeys(engine, keys);
      await engine.evaluate('tests.keysDone()');
    } else await pause(10);
  }
}

async function stateOf(engine: Engine): Promise<State> {
  const json = await engine.evaluate('JSON.stringify({ ...tests.results, keys: tests.nextKeys() })');
  return JSON.parse(String(json)) as State;
}

/** With the course's stylesheets, as in browser-tests.ts. */
function page(): string {
  const folder = 'course/theme';
  const css = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const styles = css.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tests</title><style>${styles}</style></head>
    <body><script src="/tests.js"></script></body></html>`;
}

function serve(files: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((request, response) => {
    const body = files[request.url ?? '/'];
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
