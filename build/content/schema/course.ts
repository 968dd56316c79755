import * as z from 'zod';
import { LANGUAGES } from '../../../course/i18n/languages.ts';
import { ORDERS } from '../../../course/model/course.ts';
import { attemptsSchema, brandSchema, certificateSchema, helpSchema } from './brand.ts';
import { finalSchema } from './final.ts';
import { id, list, notes, record, text, whole } from './fields.ts';

const languageHint = 'Use the tag of a language, such as en, de or pt-BR.';

const languagesSchema = list(
  z.enum(Object.keys(LANGUAGES)).meta({ description: 'the tag of a language that the interface speaks' }),
  'the list of the languages that the interface can speak, the one in which it opens first',
);

/** course/course.yaml. */
export const courseSchema = record('the course', {
  id: id('the short name of the course, used in file names and reports'),
  title: text('the name of the course, as learners and the LMS show it'),
  description: text('one or two sentences about the course'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .meta({ description: 'the language of the course text, such as en' })
    .register(notes, { hint: languageHint }),
  languages: languagesSchema.optional(),
  passMark: whole(0, 100, 'the percentage that a quiz must reach to be passed').optional(),
  attempts: attemptsSchema.optional(),
  order: z
    .enum(ORDERS)
    .meta({
      description:
        'in which order learners may go: "open" as they like, "modules" a module after the ones before it, "strict" page by page',
    })
    .optional(),
  final: finalSchema.optional(),
  questionList: z
    .boolean()
    .meta({ description: 'false to leave the list of questions, with their keys, out of the packages' })
    .optional(),
  help: helpSchema.optional(),
  brand: brandSchema.optional(),
  certificate: certificateSchema.optional(),
  reportTrustPulse: z
    .boolean()
    .meta({
      description: 'true, and the LMS is told the three averages of the trust pulse; false, and it is not',
    })
    .optional(),
  iri: z
    .string()
    .regex(/^https?:\/\/[^\s/?#]+(\/[^\s/?#]+)*$/)
    .meta({ description: 'the address below which an LRS (xAPI, cmi5) finds the ids of the course' })
    .register(notes, {
      hint: "Write an address of your own without a slash at the end: 'https://learning.example.com/ripple'.",
    })
    .optional(),
  modules: list(
    id('the name of a folder in modules/'),
    'the list of folders in modules/, in the order of the menu',
  ),
});

/** What course/course.yaml holds. */
export type CourseData = z.output<typeof courseSchema>;
