import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { readZip } from '../../build/package/read-zip.ts';

/** JavaScript that a learner's browser loads at launch, in bytes with gzip. */
export interface LaunchBytes {
  readonly all: number;
  /** Without the menu: the outline of the course and the addresses of its modules. */
  readonly withoutMenu: number;
}

/** Measures a package: the launch script and all that it imports before anything is shown. */
export async function launchBytes(zip: string): Promise<LaunchBytes> {
  const files = new Map((await readZip(zip)).map(({ name, data }) => [name, data.toString('utf8')]));
  const [, entry = ''] = /<script type="module" src="([^"]+)"/.exec(files.get('index.html') ?? '') ?? [];
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    const code = files.get(name);
    if (code === undefined) throw new Error(`The package has no ${name}.`);
    loaded.add(name);
    for (const source of importsOf(code)) load(path.posix.join(path.posix.dirname(name), source));
  };
  load(entry.replaceAll('&#x2F;', '/'));
  const codes = [...loaded].map((name) => files.get(name) ?? '');
  return { all: zipped(codes), withoutMenu: zipped(codes.map(cutMenu)) };
}

function zipped(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

function importsOf(code: string): string[] {
  return parse(code).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const source = statement.moduleSpecifier;
    return source && ts.isStringLiteral(source) ? source.text : [];
  });
}

/** Takes the two constants of `virtual:course` out of the code that they were bundled with. */
export function cutMenu(code: string): string {
  const declared = parse(code)
    .statements.filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const menu = declared.flatMap(({ initializer }) => (initializer && isMenu(initializer) ? initializer : []));
  return menu.reduceRight((text, { pos, end }) => text.slice(0, pos) + text.slice(end), code);
}

function isMenu(value: ts.Expression): boolean {
  if (!ts.isObjectLiteralExpression(value)) return false;
  const names = value.properties.map(({ name }) => (name && 'text' in name ? name.text : ''));
  const isOutline = ['id', 'title', 'passMark', 'modules'].every((name) => names.includes(name));
  return isOutline || (names.length > 0 && value.properties.every(isLoader));
}

/** `"module-1": () => import("./…")` */
function isLoader(property: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(property) || !ts.isArrowFunction(property.initializer)) return false;
  const { body } = property.initializer;
  return ts.isCallExpression(body) && body.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('launch.js', code, ts.ScriptTarget.ES2022);
}
