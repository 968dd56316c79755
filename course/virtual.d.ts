/** The course as the compiler made it; see build/content/compile. */
declare module 'virtual:course' {
  export const course: import('./model/course.ts').Course;
  export const firstWords: import('./i18n/en.ts').Words;
  export const languages: import('./i18n/words.ts').WordLoaders;
  export const modules: import('./shell/course-run.ts').ModuleLoaders;
  /** Loads glossary, job aids and credits; null if the course has none of them. */
  export const loadReference:
    (() => Promise<{ readonly reference: import('./model/reference.ts').Reference }>) | null;
}
