import { spawn } from 'node:child_process';

/** Opens an address in the browser of whoever sits at this machine; nothing happens where there is none. */
export function openBrowser(address: string): void {
  const [command, ...args] = commandFor(process.platform, process.env);
  if (command === undefined) return;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** What opens an address, empty where nobody could see it: on a server without a screen. */
export function commandFor(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (env['CI']) return [];
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : [];
}
