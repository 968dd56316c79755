import { execFile, spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** PostgreSQL for a test: on a socket of its own, reachable from nowhere else, gone afterwards. */
export interface Postgres {
  /** Runs SQL; what a query gives comes as CSV with a header. Rejects with PostgreSQL's own words. */
  sql(text: string): Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: as root, it is started as this user ("nobody"). */
const NOBODY = 65_534;

/**
 * Starts PostgreSQL, which it looks for and, on Debian and Ubuntu as root, installs.
 * @throws {Error} that says what to install where it cannot be found
 */
export async function startPostgres(): Promise<Postgres> {
  const bin = findPostgres() ?? installPostgres() ?? missing();
  const folder = await mkdtemp(join(tmpdir(), 'ripple-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY, cwd: folder } : { cwd: folder };
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  await chmod(folder, 0o755);
  const data = join(folder, 'data');
  const program = (name: string) => join(bin, name);
  await run(
    program('initdb'),
    ['-D', data, '-A', 'trust', '-U', 'ripple', '-E', 'UTF8', '--no-sync', '--locale=C'],
    as,
  );
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  const log = join(folder, 'log');
  await run(program('pg_ctl'), ['-D', data, '-l', log, '-o', options, '-w', 'start'], {
    ...as,
    timeout: 60_000,
  });
  return {
    async sql(text) {
      const args = [
        '-h',
        folder,
        '-U',
        'ripple',
        '-d',
        'postgres',
        '-X',
        '-q',
        '-v',
        'ON_ERROR_STOP=1',
        '--csv',
        '-c',
        text,
      ];
      const { stdout } = await run(program('psql'), args, {
        maxBuffer: 64 << 20,
        env: { ...process.env, PGTZ: 'UTC' },
      });
      return stdout;
    },
    async stop() {
      await run(program('pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], as).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Folder of PostgreSQL's programs: that of the newest version on Debian, else on the path. */
function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'pg_ctl', 'psql'].every((name) => existsSync(join(folder, name)))) ??
    null
  );
}

function installPostgres(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
  if (!apt('install', '-y', '-q', 'postgresql') && apt('update', '-q'))
    apt('install', '-y', '-q', 'postgresql');
  return findPostgres();
}

function missing(): never {
  throw new Error(
    'PostgreSQL was not found. Install it (Debian: apt install postgresql; macOS: brew install postgresql).',
  );
}
