import { PLACEHOLDERS, unknownPlaceholders } from '../../course/model/certificate.ts';
import type { Course } from '../../course/model/course.ts';
import { listed, nearest, quoted } from '../content/did-you-mean.ts';
import { readText, type Files } from '../content/files.ts';
import type { ProblemList } from '../content/problems.ts';
import type { CourseData } from '../content/schema/course.ts';
import type { Path, YamlSource } from '../content/yaml.ts';
import { complain, type BrandContext } from './context.ts';
import { readFont, type FontAssets } from './fonts.ts';
import { readLogo } from './logo.ts';
import { defaultLook, lookOf, readAccents, type Look } from './look.ts';
import { readTokens, TOKENS_FILE, type Tokens } from './palette.ts';

/** What course.yaml says beyond the text of the course, checked, with defaults where it says nothing. */
export interface Brand {
  readonly settings: Pick<Course, 'passMark' | 'attempts' | 'company' | 'logo' | 'help' | 'certificate'>;
  readonly look: Look;
}

/** Percent that passes a quiz where course.yaml does not say. */
const PASS_MARK = 80;

/** Reads the brand with all files that it names. Problems are noted, never thrown. */
export async function readBrand(
  data: CourseData,
  source: YamlSource,
  files: Files,
  problems: ProblemList,
): Promise<Brand> {
  const context: BrandContext = { files, source, problems };
  checkHelp(data, context);
  checkCertificate(data, context);
  const { passMark = PASS_MARK, attempts = 'unlimited', help, brand = {} } = data;
  const logo = brand.logo && (await readLogo(brand.logo, context));
  const look = await readLook(brand, context);
  const { show = true, ...certificate } = data.certificate ?? {};
  const settings = {
    passMark,
    attempts: attempts === 'unlimited' ? null : attempts,
    ...(brand.company !== undefined && { company: brand.company }),
    ...(logo && { logo: logo.logo }),
    ...(help && { help }),
    ...(show && { certificate }),
  };
  return { settings, look: { ...look, files: new Map([...look.files, ...(logo?.files ?? [])]) } };
}

async function readLook(brand: NonNullable<CourseData['brand']>, context: BrandContext): Promise<Look> {
  const { accent, fonts = {} } = brand;
  const font = (name: 'text' | 'headings'): Promise<FontAssets | null> | undefined =>
    fonts[name] && readFont(fonts[name], ['brand', 'fonts', name], context);
  const text = await font('text');
  // One font is mostly meant for all of the text.
  const headings = (await font('headings')) ?? text;
  if (!accent && !text && !headings) return defaultLook;
  const tokens = await readDefaults(context);
  if (!tokens) return defaultLook;
  const accents = accent ? readAccents(accent, tokens, context) : null;
  return lookOf(tokens, accents, { text: text ?? null, headings: headings ?? null });
}

async function readDefaults({ files, problems }: BrandContext): Promise<Tokens | null> {
  const start = { file: TOKENS_FILE, line: 1, column: 1 };
  const hint = 'It is a part of Ripple and holds the default look: put it back.';
  const css = await readText(files, TOKENS_FILE, problems, { place: start, hint });
  const tokens = css === null ? null : readTokens(css);
  if (!tokens || !('missing' in tokens)) return tokens;
  const missing = listed(tokens.missing.map((name) => `--ripple-${name}`));
  const message = `the default look lacks what a brand builds on: ${missing}`;
  const form =
    'Write colours as --ripple-paper: light-dark(#rrggbb, #rrggbb); and fonts as --ripple-font: …;';
  problems.add(start, 'bad-value', message, form);
  return null;
}

function checkHelp({ help }: CourseData, context: BrandContext): void {
  if (!help || help.email !== undefined || help.page !== undefined) return;
  const hint = 'Add "email": an e-mail address, or "page": the address of a page with help.';
  complain(context, ['help'], 'missing-key', 'the help contact needs "email" or "page"', hint);
}

function checkCertificate({ certificate }: CourseData, context: BrandContext): void {
  const check = (text: string | undefined, path: Path, known: readonly string[]) => {
    for (const found of unknownPlaceholders(text ?? '', known)) {
      const message = `the certificate has nothing to put in for ${quoted(found)}`;
      const meant = nearest(found.replace(/[{}\s]/g, ''), known);
      const all = known.map((name) => `{${name}}`).join(', ');
      const hint = known.length === 0 ? 'Only the statement has placeholders.' : `Possible are ${all}.`;
      complain(context, path, 'unknown-placeholder', message, meant ? `Did you mean "{${meant}}"?` : hint);
    }
  };
  check(certificate?.heading, ['certificate', 'heading'], []);
  check(certificate?.statement, ['certificate', 'statement'], PLACEHOLDERS);
}
