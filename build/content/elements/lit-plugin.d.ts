// No import on the top level: this describes a module without types, rather than adding to one that has some.
declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  /** Support for LitElement: decorators and property options. */
  export function litPlugin(): import('@custom-elements-manifest/analyzer').Plugin[];
}
