// The package's own types leave out what it exports for programs.
import type ts from 'typescript';
import type { Package } from 'custom-elements-manifest/schema';

declare module '@custom-elements-manifest/analyzer/index.js' {
  export function create(options: { modules: readonly ts.SourceFile[]; plugins: readonly Plugin[] }): Package;
  const compiler: typeof ts;
  export { compiler as ts };
}
