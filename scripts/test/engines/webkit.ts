import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findWebKit } from '../../browser/find-engines.ts';
import { until } from '../until.ts';
import type { Engine } from './engine.ts';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
  Delete: '\uE017',
};

/**
 * Starts WebKitGTK's MiniBrowser on a screen that nobody sees, over WebDriver.
 * @throws {NoBrowserError} when there is none and none can be installed.
 */
export async function startWebKit(): Promise<Engine> {
  const { driver, browser, xvfb } = findWebKit();
  const screen = await startScreen(xvfb);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11' };
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  const stop = async () => {
    await ended(child);
    await ended(screen.child);
  };
  try {
    return await startSession(`http://127.0.0.1:${port}`, browser, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startSession(driver: string, browser: string, stop: () => Promise<void>): Promise<Engine> {
  await until(() => call('GET', `${driver}/status`).catch(() => null), 'WebKitWebDriver answers', 20_000);
  const options = { binary: browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId, capabilities: found } = (await call('POST', `${driver}/session`, { capabilities })) as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion?: string };
  };
  const session = `${driver}/session/${sessionId}`;
  const post = (path: string, body: unknown) => call('POST', `${session}/${path}`, body);
  const key = (type: 'keyDown' | 'keyUp') => async (name: string) => {
    const actions = [{ type, value: KEYS[name] ?? name }];
    await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  await post('window/rect', { width: 800, height: 700 });
  return {
    name: `WebKitGTK ${found.browserVersion ?? ''}`.trim(),
    open: async (url) => void (await post('url', { url })),
    evaluate: (expression) => post('execute/sync', { script: `return ${expression}`, args: [] }),
    keyDown: key('keyDown'),
    keyUp: key('keyUp'),
    async close() {
      await call('DELETE', session).catch(() => undefined);
      await stop();
    },
  };
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`);
  return value;
}

/** An X server without a screen; it chooses the number of its display itself. */
async function startScreen(
  xvfb: string,
): Promise<{ readonly child: ChildProcess; readonly display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const pipe = child.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe for the number of its display.');
  const [number] = (await Promise.race([
    once(pipe, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with code ${String(code)}`))),
  ])) as [Buffer];
  return { child, display: `:${number.toString('utf8').trim()}` };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = once(child, 'exit');
  child.kill();
  await end;
}
