/** What trust is made of. */
export type TrustPart = 'caring' | 'competency' | 'integrity';

/** In the order in which they are shown and kept. */
export const trustParts: readonly TrustPart[] = ['caring', 'competency', 'integrity'];

/** Ratings from 1 to 5, by part. */
export type Ratings = Readonly<Record<TrustPart, readonly number[]>>;

/** Ratings as the state of an activity, such as `543.422.333`. */
export function packRatings(ratings: Ratings): string {
  return trustParts.map((part) => ratings[part].join('')).join('.');
}

/** Ratings from a state; null if it holds none. What is still being given may stand behind them. */
export function unpackRatings(state: string): Ratings | null {
  const found = /^(?=.*\d)([1-5]{0,9})\.([1-5]{0,9})\.([1-5]{0,9})(?:\/[0-5]{1,9})?$/.exec(state);
  if (!found) return null;
  const [caring = [], competency = [], integrity = []] = found
    .slice(1)
    .map((digits) => [...digits].map(Number));
  return { caring, competency, integrity };
}

/** Ratings that are being given, to stand behind what was given before: `/` and a digit for each statement, 0 for none yet. */
export function packDraft(ratings: readonly number[]): string {
  return `/${ratings.join('')}`;
}

/** Ratings from a state that were still being given, statement by statement; null if it holds none. */
export function unpackDraft(state: string): readonly number[] | null {
  const [, digits] = /^(?:[1-5]{0,9}\.[1-5]{0,9}\.[1-5]{0,9})?\/([0-5]{1,9})$/.exec(state) ?? [];
  return digits === undefined ? null : [...digits].map(Number);
}

/** Mean of a part's ratings, 1 to 5. */
export function average(ratings: readonly number[]): number {
  return ratings.reduce((sum, rating) => sum + rating, 0) / Math.max(1, ratings.length);
}
