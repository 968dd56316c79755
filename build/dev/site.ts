import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { themeFiles, type ThemeFiles } from '../brand/theme-files.ts';
import { compileCourse, compileModule, compileReference } from '../content/compile.ts';
import type { CheckedCourse } from '../content/model.ts';
import { isAsset } from './http.ts';
import { LiveCourse } from './live-course.ts';
import { CodeFaultError, ModuleServer, VIRTUAL, type CodeFault } from './module-server.ts';
import { CLIENT, CODE_BASE, coursePage, waitingPage } from './page.ts';
import type { DevState, ShownProblem } from './client/state.ts';

/** Where the scripts are that come with the server, whatever course it serves. */
const OWN_ROOT = path.resolve(import.meta.dirname, '../..');

/** Whose TypeScript reaches the browser. */
const CODE = /^(?:course|modules)\/.*(?<!\.d)\.ts$/;

/** Something to send: a name, which tells the type, and a body. */
export interface Answer {
  readonly name: string;
  readonly body: string | Uint8Array;
  /** It will never be another one at this address. */
  readonly isFinal?: boolean;
}

/** The course while people write it, as addresses and what is behind them. */
export class DevSite {
  readonly #root: string;
  readonly #live: LiveCourse;
  readonly #modules: ModuleServer;
  readonly #own = new ModuleServer(OWN_ROOT);
  /** The last of each compiled module: an edit leaves most of them, and the menu, as they were. */
  readonly #compiled = new Map<string, { readonly source: string; readonly script: Promise<string> }>();
  readonly #faults = new Map<string, CodeFault>();
  #theme: Promise<ThemeFiles> | null = null;
  // A server that was started again serves other versions than before.
  readonly #run = randomUUID();
  #contentNumber = 0;
  #codeNumber = 0;

  /**
   * @param root folder of the project, absolute
   * @param language of the text; the course's own if left out
   */
  constructor(root: string, language?: string) {
    this.#root = root;
    this.#live = new LiveCourse(root, language);
    this.#modules = new ModuleServer(root);
  }

  /** What pages are told. */
  get state(): DevState {
    const content = this.#live.problems.map(({ file, line, column, code, message, hint }) => {
      return { place: `${file}:${line}:${column}`, code, message, hint };
    });
    return { version: this.#version, problems: [...content, ...[...this.#faults.values()].map(shownFault)] };
  }

  get #version(): string {
    return `${this.#run}-${this.#codeNumber}-${this.#contentNumber}`;
  }

  /** Where code is served: another address after each edit of it, so that browsers keep all of it until then. */
  get #codeBase(): string {
    return `${CODE_BASE}${this.#run}-${this.#codeNumber}`;
  }

  /** Takes in what has changed of code and looks; the version is another one if something of it shows. */
  async updateCode(changed: readonly string[]): Promise<void> {
    this.#theme = null;
    let isNew = changed.some((file) => /^course\/(?:theme\/.*\.(?:css|svg)|index\.html)$/.test(file));
    for (const file of changed) {
      // Code with mistakes in it stays out: pages keep what they have.
      if (!CODE.test(file) || !this.#modules.knows(file)) continue;
      isNew = (await this.#module(file).catch(() => null)) !== null || isNew;
    }
    if (isNew) this.#codeNumber += 1;
  }

  /** Takes in what has changed of content; the version is another one if something of it shows. */
  async updateContent(changed: readonly string[]): Promise<void> {
    const before = this.#live.course;
    await this.#live.update(changed);
    this.#theme = null;
    const { course, problems } = this.#live;
    const wrong = new Set(problems.map(({ file }) => file));
    const isNew =
      changed.some((file) => !CODE.test(file) && !wrong.has(file)) || !sameModules(before, course);
    if (course !== before && isNew) this.#contentNumber += 1;
  }

  /** What is at an address, null if nothing is. Notes mistakes in code, to be shown. */
  async answer(address: string, isUrl: boolean): Promise<Answer | null> {
    if (address === '/') return { name: 'index.html', body: await this.#page() };
    // Nothing outside of the project can be asked for.
    if (/(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(address)) return null;
    const file = address.slice(1);
    if (address.startsWith(VIRTUAL)) return script(await this.#virtual(address.slice(VIRTUAL.length)));
    if (address.startsWith(CLIENT)) return script(await this.#own.file(file));
    if (address.startsWith('/assets/')) return this.#themeFile(file);
    if (!address.startsWith(CODE_BASE)) return this.#asset(file);
    const [, code = ''] = /^[^/]*\/(.*)$/s.exec(address.slice(CODE_BASE.length)) ?? [];
    if (isUrl && isAsset(code)) return script(`export default ${JSON.stringify(`/${code}`)};\n`);
    if (!CODE.test(code) && !/^node_modules\/.*\.m?js$/.test(code)) return null;
    return script(await this.#module(code), address === `${this.#codeBase}/${code}`);
  }

  async #page(): Promise<string> {
    const { course } = this.#live;
    if (!course) return waitingPage(this.#version);
    return coursePage(this.#root, course, await this.#themeOf(course), this.#codeBase, this.#version);
  }

  async #asset(file: string): Promise<Answer | null> {
    if (!/^(?:course|modules)\//.test(file) || !isAsset(file)) return null;
    const body = await readFile(path.join(this.#root, file)).catch(() => null);
    return body && { name: file, body };
  }

  async #themeFile(file: string): Promise<Answer | null> {
    const { course } = this.#live;
    const body = course && (await this.#themeOf(course)).files.get(file);
    return body ? { name: file, body } : null;
  }

  #themeOf(course: Parameters<typeof themeFiles>[0]): Promise<ThemeFiles> {
    this.#theme ??= themeFiles(course, this.#root);
    return this.#theme;
  }

  async #virtual(name: string): Promise<string | null> {
    const text = this.#live.course && sourceOf(this.#live.course, name);
    if (text === null) return null;
    const source = `${this.#codeBase}\n${text}`;
    const known = this.#compiled.get(name);
    if (known?.source === source) return known.script;
    const compiled = this.#modules.text(text, this.#codeBase);
    this.#compiled.set(name, { source, script: compiled });
    return compiled;
  }

  async #module(file: string): Promise<string | null> {
    try {
      const code = await this.#modules.file(file);
      this.#faults.delete(file);
      return code;
    } catch (error) {
      if (!(error instanceof CodeFaultError)) throw error;
      this.#faults.set(file, error.fault);
      throw error;
    }
  }
}

/** The compiled course, a module or the reference by the name of its import without `virtual:`; null if there is none. */
function sourceOf(course: CheckedCourse, name: string): string | null {
  if (name === 'course') return compileCourse(course);
  if (name === 'reference') return compileReference(course);
  const module = course.modules.find(({ id }) => name === `module/${id}`);
  return module ? compileModule(course, module.id) : null;
}

function sameModules(a: CheckedCourse | null, b: CheckedCourse | null): boolean {
  if (!a || !b || a.modules.length !== b.modules.length) return false;
  return a.modules.every((module, index) => module === b.modules[index]);
}

function script(body: string | null, isFinal = false): Answer | null {
  return body === null ? null : { name: 'script.js', body, isFinal };
}

function shownFault({ file, line, column, message }: CodeFault): ShownProblem {
  const hint = 'Mend the code: pages keep what they have loaded until then.';
  return { place: `${file}:${line}:${column}`, code: 'typescript', message, hint };
}
