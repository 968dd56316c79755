import { EFFECT, THRESHOLD } from './parameters.ts';
import type { Trust } from './types.ts';

/** Acts that change what the other desk thinks of the player. */
export type Act = keyof typeof EFFECT;

/** Changes trust by an act; each part stays within 0 and 100. */
export function feel(trust: Trust, act: Act): void {
  const [caring, competency, integrity] = EFFECT[act];
  trust.caring = within(trust.caring + caring);
  trust.competency = within(trust.competency + competency);
  trust.integrity = within(trust.integrity + integrity);
}

/** The mean of the three parts, rounded down. */
export function meanTrust({ caring, competency, integrity }: Trust): number {
  return Math.floor((caring + competency + integrity) / 3);
}

/** Tells the truth about its dates and its customers, without keeping a day or a secret back. */
export function isCandid(trust: Trust): boolean {
  return trust.integrity >= THRESHOLD.candid;
}

/** Does a favour when asked; after an explanation more easily. */
export function doesFavours(trust: Trust, explained: boolean): boolean {
  return trust.caring >= THRESHOLD.favour - (explained ? THRESHOLD.explained : 0);
}

/** Tells everything each morning without being asked. */
export function isOpen(trust: Trust): boolean {
  return meanTrust(trust) >= THRESHOLD.open;
}

function within(value: number): number {
  return Math.min(100, Math.max(0, value));
}
