import { build, type BuildFailure, type BuildOptions, type Message, type Plugin } from 'esbuild';
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A mistake in a module's code. */
export interface CodeFault {
  /** Path from the project root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A module cannot be made into JavaScript. */
export class CodeFaultError extends Error {
  readonly fault: CodeFault;

  constructor(fault: CodeFault) {
    super(`${fault.file}:${fault.line}:${fault.column}  ${fault.message}`);
    this.name = 'CodeFaultError';
    this.fault = fault;
  }
}

/** Address below which the compiled course is served. */
export const VIRTUAL = '/@course/';

type Entry = Pick<BuildOptions, 'entryPoints' | 'stdin'>;

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

interface Known {
  readonly version: string;
  readonly code: Promise<string>;
}

/**
 * Makes modules that browsers can load, one by one: TypeScript becomes JavaScript by the tsconfig's settings, and
 * imports become relative addresses, wherever the files are served. Nothing is bundled, so that an edit costs one
 * small file.
 */
export class ModuleServer {
  readonly #root: string;
  readonly #files = new Map<string, Known>();

  /** @param root folder of the project, absolute; its tsconfig.json is used. */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * JavaScript of a file by its path from the root, made again if the file has changed; null if there is none.
   * @throws {CodeFaultError} if the file is not valid TypeScript or imports a package that is not there.
   */
  async file(file: string): Promise<string | null> {
    const full = path.join(this.#root, file);
    const stats = await stat(full).catch(() => null);
    if (!stats?.isFile()) return null;
    const version = `${stats.mtimeMs} ${stats.size}`;
    const known = this.#files.get(file);
    if (known?.version === version) return known.code;
    const code = this.#build({ entryPoints: [full] });
    this.#files.set(file, { version, code });
    return code;
  }

  /** Whether the file has been asked for before. */
  knows(file: string): boolean {
    return this.#files.has(file);
  }

  /**
   * JavaScript of a module that exists as text only, such as a compiled lesson.
   * @param base address at which the project's root is served
   */
  text(contents: string, base: string): Promise<string> {
    return this.#build({ stdin: { contents, resolveDir: this.#root, sourcefile: 'course.js' } }, base);
  }

  async #build(entry: Entry, base: string | null = null): Promise<string> {
    const result = await build({
      ...entry,
      absWorkingDir: this.#root,
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      tsconfig: path.join(this.#root, 'tsconfig.json'),
      // A linked node_modules has to stay below the root to have an address.
      preserveSymlinks: true,
      sourcemap: entry.stdin ? false : 'inline',
      logLevel: 'silent',
      plugins: [addresses(this.#root, base)],
    }).catch((error: BuildFailure) => {
      throw this.#faultOf(error);
    });
    return result.outputFiles[0]?.text ?? '';
  }

  #faultOf(error: BuildFailure): Error {
    const first: Message | undefined = error.errors[0];
    if (!first) return error;
    const { file, line, column } = first.location ?? { file: '', line: 1, column: 0 };
    return new CodeFaultError({ file, line, column: column + 1, message: first.text });
  }
}

/** Leaves every import as it is, but for its address: one that the server answers. */
function addresses(root: string, base: string | null): Plugin {
  return {
    name: 'ripple-addresses',
    setup(plugin) {
      plugin.onResolve({ filter: /.*/ }, async (args) => {
        if (args.kind === 'entry-point' || args.pluginData === 'package') return null;
        const { path: source, kind, resolveDir, importer } = args;
        if (source.startsWith('virtual:')) return outside(VIRTUAL + source.slice('virtual:'.length));
        const addressOf = (file: string) =>
          base === null ? relative(resolveDir, file) : `${base}/${slashed(path.relative(root, file))}`;
        if (/^\.{0,2}\//.test(source)) {
          const file = source.startsWith('/') ? path.join(root, source) : path.join(resolveDir, source);
          return outside(PICTURE.test(source) ? `${addressOf(file)}?url` : addressOf(file));
        }
        const found = await plugin.resolve(source, { kind, resolveDir, importer, pluginData: 'package' });
        return found.errors.length > 0 ? { errors: found.errors } : outside(addressOf(found.path));
      });
    },
  };
}

const outside = (address: string) => ({ path: address, external: true });

const slashed = (file: string): string => file.split(path.sep).join('/');

function relative(folder: string, file: string): string {
  const address = slashed(path.relative(folder, file));
  return address.startsWith('.') ? address : `./${address}`;
}
