import type { Plugin } from '@custom-elements-manifest/analyzer';
import type { Attribute, CustomElement } from 'custom-elements-manifest/schema';
import type ts from 'typescript';

/** What our own JSDoc tags add to an attribute in the manifest. */
export interface AuthoredAttribute extends Attribute {
  required?: boolean;
  /** The values of a union of string literals, unless it is none. */
  values?: string[];
}

/** What our own JSDoc tags add to an element in the manifest. */
export interface AuthoredDeclaration extends CustomElement {
  kind: 'class';
  attributes?: AuthoredAttribute[];
  /** As written after `@authoring`; absent for elements that lessons cannot use. */
  authoring?: string;
  /** Of `@parent`: stands only directly inside one of these. */
  parents?: string[];
  /** Of `@children`: only these stand inside. */
  onlyChildren?: string[];
  /** Of `@example`: how it looks in a lesson. */
  example?: string;
}

/**
 * Plugin for the manifest analyzer that reads `@authoring`, `@parent` and `@children` of classes, `@required` of
 * properties and the literal unions that properties have as types.
 * @param sourceOf the parsed source file of a path, for types imported from it
 */
export function authoringPlugin(
  tsc: typeof ts,
  sourceOf: (path: string) => ts.SourceFile | undefined,
): Plugin {
  return {
    name: 'ripple-authoring',
    analyzePhase({ node: foreign, moduleDoc }) {
      // The analyzer brings a TypeScript of its own, whose types are another version's, though of the same shape.
      const node = foreign as unknown as ts.Node;
      if (!tsc.isClassDeclaration(node)) return;
      const name = node.name?.text;
      const doc = moduleDoc.declarations?.find((d) => d.name === name) as AuthoredDeclaration | undefined;
      if (!doc) return;
      readClassTags(tsc, node, doc);
      for (const member of node.members) {
        if (tsc.isPropertyDeclaration(member) || tsc.isAccessor(member))
          readProperty(tsc, member, doc, sourceOf);
      }
    },
  };
}

function tags(tsc: typeof ts, node: ts.Node): { name: string; text: string; words: string[] }[] {
  return tsc.getJSDocTags(node).map((tag) => {
    const text = tsc.getTextOfJSDocComment(tag.comment) ?? '';
    return { name: tag.tagName.text, text, words: text.split(/[\s,]+/).filter(Boolean) };
  });
}

function readClassTags(tsc: typeof ts, node: ts.ClassDeclaration, doc: AuthoredDeclaration): void {
  for (const { name, text, words } of tags(tsc, node)) {
    if (name === 'authoring') doc.authoring = words.join(' ');
    if (name === 'example') doc.example = text.trim();
    if (name === 'parent') doc.parents = [...(doc.parents ?? []), ...words];
    if (name === 'children') doc.onlyChildren = [...(doc.onlyChildren ?? []), ...words];
  }
}

function readProperty(
  tsc: typeof ts,
  member: ts.PropertyDeclaration | ts.AccessorDeclaration,
  doc: AuthoredDeclaration,
  sourceOf: (path: string) => ts.SourceFile | undefined,
): void {
  const attribute = doc.attributes?.find((a) => a.fieldName === member.name.getText());
  if (!attribute) return;
  if (tags(tsc, member).some((tag) => tag.name === 'required')) attribute.required = true;
  const values = member.type && literals(tsc, member.type, sourceOf);
  if (values) attribute.values = values;
}

/** The strings of a union type, looked up by name where it has one; null if it is not a union of strings. */
function literals(
  tsc: typeof ts,
  type: ts.TypeNode,
  sourceOf: (path: string) => ts.SourceFile | undefined,
): string[] | null {
  if (tsc.isLiteralTypeNode(type)) return tsc.isStringLiteral(type.literal) ? [type.literal.text] : null;
  if (tsc.isUnionTypeNode(type)) {
    const parts = type.types
      .filter((part) => part.kind !== tsc.SyntaxKind.UndefinedKeyword)
      .map((part) => literals(tsc, part, sourceOf));
    const all = parts.flatMap((part) => part ?? []);
    // An empty string is how an element spells "not given": nothing to write in a lesson.
    return parts.includes(null) ? null : all.filter((value) => value !== '');
  }
  const alias =
    tsc.isTypeReferenceNode(type) && findAlias(tsc, type.typeName.getText(), type.getSourceFile(), sourceOf);
  return alias ? literals(tsc, alias.type, sourceOf) : null;
}

function findAlias(
  tsc: typeof ts,
  name: string,
  source: ts.SourceFile,
  sourceOf: (path: string) => ts.SourceFile | undefined,
): ts.TypeAliasDeclaration | undefined {
  const here = source.statements
    .filter((s) => tsc.isTypeAliasDeclaration(s))
    .find((s) => s.name.text === name);
  if (here) return here;
  for (const statement of source.statements) {
    if (!tsc.isImportDeclaration(statement) || !tsc.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    const imported =
      bindings && tsc.isNamedImports(bindings) && bindings.elements.find((e) => e.name.text === name);
    if (!imported) continue;
    const path = new URL(statement.moduleSpecifier.text, `file:///${source.fileName}`).pathname.slice(1);
    const target = sourceOf(path);
    return target && findAlias(tsc, (imported.propertyName ?? imported.name).text, target, sourceOf);
  }
  return undefined;
}
