import { en, type Words } from './en.ts';

/** The interface words in use. A live binding: read it while rendering, do not keep parts of it. */
export const words: Words = en;
