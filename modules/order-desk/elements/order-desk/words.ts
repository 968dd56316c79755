import type { MoveKind } from '../../simulation/moves.ts';
import type { Chair, Stages, Trust, What } from '../../simulation/types.ts';
import { en } from './words/en.ts';

/** What a happening is about, ready to stand in a sentence. */
export interface Happened {
  readonly chair: Chair;
  /** '9 pallets of plasterboard for Mrs. Okonkwo' */
  readonly order: string;
  readonly customer: string;
  /** The happening's value as a day. */
  readonly day: string;
  readonly value: number;
  /** What the customer needs it for. */
  readonly why: string;
}

type Count = (n: number) => string;
type ByChair = Readonly<Record<Chair, string>>;

/** Everything that the two weeks tell. A language that lacks a word does not compile. */
export interface DeskWords {
  /** BCP 47 tag of the language that they are in, which may not be that of the course text around them. */
  readonly language: string;
  readonly dayName: (day: number) => string;
  readonly dayShort: (day: number) => string;
  readonly pallets: Count;
  /** '9 pallets of plasterboard for Mrs. Okonkwo' */
  readonly order: (pallets: number, product: string, customer: string) => string;
  readonly minutes: Count;
  readonly other: ByChair;
  readonly customers: Readonly<
    Record<string, { readonly name: string; readonly about: string; readonly why: (day: string) => string }>
  >;
  readonly products: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<1 | 2 | 3, string>>;
  readonly intro: Readonly<Record<Chair, { readonly title: string; readonly text: readonly string[] }>> & {
    readonly how: readonly string[];
    readonly start: string;
    readonly length: string;
  };
  readonly status: {
    readonly title: (day: number) => string;
    readonly talk: string;
    readonly customers: string;
    readonly onTime: string;
    readonly of: (n: number, all: number) => string;
    readonly change: Count;
    readonly trust: (chair: Chair) => string;
    readonly parts: Readonly<Record<keyof Trust, string>>;
  };
  readonly news: { readonly title: string; readonly nothing: string; readonly said: string };
  readonly happening: Readonly<Record<What, (happened: Happened) => string>>;
  readonly board: {
    readonly title: string;
    readonly caption: (chair: Chair) => string;
    readonly day: string;
    readonly crew: string;
    readonly truck: string;
    readonly orders: string;
    readonly open: string;
    readonly none: string;
    readonly percent: Count;
    readonly guess: string;
    readonly rest: string;
    readonly late: string;
    readonly wouldBe: string;
    readonly hint: string;
  };
  readonly sheet: {
    readonly wants: (day: string) => string;
    readonly promised: (day: string) => string;
    readonly needs: (day: string) => string;
    readonly parts: Count;
    readonly quoted: (day: string) => string;
    readonly asked: string;
    readonly agreed: string;
    readonly annoyed: readonly [string, string, string, string];
    readonly date: (chair: Chair) => string;
    readonly isRequested: string;
    readonly isQuoted: string;
    readonly isStandard: string;
    readonly promise: (chair: Chair, day: string) => string;
    readonly whatIf: string;
    readonly asFarAsYouKnow: string;
    readonly fine: string;
    readonly itselfLate: (day: string | null) => string;
    readonly othersLate: (orders: string) => string;
    readonly alreadyLate: (orders: string) => string;
    readonly load: (day: string, crew: number, truck: number) => string;
    readonly stages: Readonly<Record<keyof Stages, string>>;
    readonly stageLeft: Count;
    readonly first: string;
  };
  readonly moves: {
    readonly title: (chair: Chair) => string;
    readonly aboutOrder: string;
    readonly noTime: string;
  } & Readonly<Record<Exclude<MoveKind, 'end' | 'date'>, ByChair>>;
  readonly end: { readonly day: string; readonly last: string; readonly open: Count };
  readonly how: string;
  readonly debrief: {
    readonly title: string;
    readonly customers: string;
    readonly onTime: string;
    readonly trust: (chair: Chair) => string;
    readonly intro: string;
    readonly charts: Readonly<Record<'trust' | 'onTime' | 'customers' | 'you' | 'askFirst' | 'hint', string>>;
    readonly table: Readonly<Record<'title' | 'day' | 'trust' | 'onTime' | 'customers', string>>;
    readonly compare: Readonly<
      Record<'title' | 'run' | 'now' | 'last' | 'best' | 'askFirst' | 'none', string>
    > & { readonly chairs: ByChair };
    readonly moments: string;
    readonly noMoments: string;
    readonly counts: string;
    readonly count: Readonly<Record<'ask' | 'share' | 'escalate' | 'date', Count>>;
    readonly again: string;
    readonly fresh: string;
    readonly report: (chair: Chair) => string;
  };
}

/** The words in use. */
export const words: DeskWords = en;
