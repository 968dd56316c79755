/** What learners look things up in: the lazily loaded part of the course that belongs to no module. */
export interface Reference {
  /** By the alphabet of the course's language. */
  readonly glossary: readonly Term[];
  /** Pages to print, by their ids. */
  readonly jobAids: readonly ReferencePage[];
  /** Whose ideas and work the course is built on; null if it does not say. */
  readonly credits: ReferencePage | null;
}

/** A word that the course uses in a sense of its own. */
export interface Term {
  readonly id: string;
  readonly term: string;
  /** What it means, as plain text. */
  readonly text: string;
  /** The lesson that teaches it, as its address without `#/`: `mama-method/make-time`. */
  readonly see?: string | undefined;
}

/** A page of text that is no lesson: nothing on it is recorded. */
export interface ReferencePage {
  readonly id: string;
  readonly title: string;
  /** One sentence that says what it is for. */
  readonly summary: string;
  /** Name of the custom element that renders the text below the title. */
  readonly tag: string;
}
