import type { Language } from './languages.ts';

/**
 * The forms of a plural that Intl can ask for, language by language: a translation that lacks one does not compile.
 * What stands for millions only (`many` in Spanish and French) is left out.
 */
interface PluralForms {
  en: 'one' | 'other';
  es: 'one' | 'other';
  de: 'one' | 'other';
  fr: 'one' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** How a language writes numbers and forms plurals. */
export interface Formats<L extends Language> {
  /** The form that a number asks for: `plural(n, { one: '1 day', other: `${n} days` })`. */
  plural(n: number, forms: Readonly<Record<PluralForms[L], string>>): string;
  /** A number: 1,234.5 in English, 1.234,5 in German. */
  number(value: number): string;
  /** A percentage of 0 to 100: 80% in English, 80 % in German. */
  percent(value: number): string;
}

/** The formats of a language, by Intl. */
export function formatsOf<L extends Language>(language: L): Formats<L> {
  const rules = new Intl.PluralRules(language);
  const locale = localeOf(language);
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  return {
    plural: (n, forms) => {
      // What `PluralForms` promises for every language, TypeScript cannot see for any.
      const byRule = forms as Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
      return byRule[rules.select(n)] ?? byRule.other ?? '';
    },
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value / 100),
  };
}

/**
 * The locale for Intl. Arabic with the digits 0 to 9, which all its readers know, as they stand in the course text and
 * are typed into its fields.
 */
export function localeOf(language: string): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language;
}
