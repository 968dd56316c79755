/** Everybody's first fortnight: the same one, so that people can talk about it. Mild, and it shows what asking does. */
export const FIRST_SEED = 67;
