import * as z from 'zod';
import { list, name, notes, record, text, whole } from './fields.ts';

const inFolder = 'in the folder course/brand';

function colour(description: string) {
  const hint = "Write # and six digits or letters from a to f, in quotes: '#0b5f66'.";
  return z
    .string()
    .regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/)
    .meta({ description })
    .register(notes, { hint });
}

const logoSchema = record('the logo', {
  file: name(`the logo, an SVG or PNG file ${inFolder}, such as logo.svg`),
  alt: text('what the logo says, for people who cannot see it: mostly the name of the company'),
  dark: name(`the logo for dark screens, an SVG or PNG file ${inFolder}`).optional(),
});

const fontFileSchema = record('a font file', {
  file: name(`a WOFF2 file ${inFolder}`),
  weight: whole(
    1,
    1000,
    'how bold the font in the file is: 400 is normal, 600 is what headings have',
  ).optional(),
  heaviest: whole(1, 1000, 'the boldest weight in the file of a variable font').optional(),
  style: z.enum(['normal', 'italic']).meta({ description: 'normal or italic' }).optional(),
});

const fontSchema = record('a font', {
  family: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,60}$/u)
    .meta({ description: 'the name of the font, such as Source Sans 3' })
    .register(notes, { hint: 'Use letters, digits, spaces, dots and hyphens only.' }),
  licence: name('the licence that allows you to ship the font, such as SIL Open Font License 1.1'),
  files: list(fontFileSchema, 'the list of the font files, one for each weight and style'),
});

/** The look of the company. */
export const brandSchema = record('the brand', {
  company: name('the name of the company, as learners know it').optional(),
  logo: logoSchema.optional(),
  accent: record('the accent colour', {
    light: colour("the accent on light screens, in quotes: '#0b5f66'"),
    dark: colour("the accent on dark screens, in quotes: '#6fd0cf'").optional(),
  }).optional(),
  fonts: record('the fonts', {
    text: fontSchema.optional(),
    headings: fontSchema.optional(),
  }).optional(),
});

/** Where learners find help. */
export const helpSchema = record('the help contact', {
  name: text('the person or team that helps learners, such as Learning team'),
  email: z
    .string()
    .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/)
    .meta({ description: 'the e-mail address of the help contact' })
    .register(notes, { hint: 'Write the address alone: learning@example.com.' })
    .optional(),
  page: z
    .string()
    .regex(/^https?:\/\/[^\s<>"]+$/)
    .meta({ description: 'the address of a page with help, such as https://intranet.example.com/learning' })
    .register(notes, { hint: 'Write the whole address: https://intranet.example.com/learning.' })
    .optional(),
});

/** The certificate. */
export const certificateSchema = record('the certificate', {
  show: z.boolean().meta({ description: 'false if your LMS gives out certificates of its own' }).optional(),
  heading: text('the heading of the certificate').optional(),
  statement: text(
    'the sentence on the certificate, with {name}, {course}, {date} and {score} in it',
  ).optional(),
});

/** How often a learner may take each quiz. */
export const attemptsSchema = z
  .union([whole(1, 100, 'a number'), z.literal('unlimited')])
  .meta({ description: 'how often a learner may take each quiz: a number such as 3, or unlimited' })
  .register(notes, { hint: 'Write a number from 1 to 100, or unlimited.' });

/** The logo as course.yaml has it. */
export type LogoData = z.output<typeof logoSchema>;

/** A font as course.yaml has it. */
export type FontData = z.output<typeof fontSchema>;

/** The brand as course.yaml has it. */
export type BrandData = z.output<typeof brandSchema>;
