import { emptyData, type LrsData } from '../lrs/data.ts';
import { readCourseStructure } from '../lrs/course-structure.ts';
import { Cmi5Lms } from '../lrs/lms.ts';
import { auXml, Content, courseXml } from '../lrs/testing.ts';
import type { Edition, Elements } from '../protocol.ts';
import type { ExportedLearner, ScormAttempt } from './results.ts';

/** What a learner of the made-up class did in one attempt. */
interface Played {
  /** Percent; undefined while the assessment is not finished. From 80 on it is a pass. */
  readonly score?: number;
  /** Chosen option by question; "a" is right. */
  readonly answers: Readonly<Record<string, string>>;
}

interface Member {
  readonly learner: ExportedLearner;
  readonly played: readonly Played[];
}

const member = (id: string, name: string, department: string, ...played: readonly Played[]): Member => ({
  learner: { id, name, email: `${id.toLowerCase()}@example.com`, department },
  played,
});

/** A class with known results: 3 have passed, one of them at the second attempt; 3 are on their way. */
export const CLASS: readonly Member[] = [
  member('C1', 'Amélie Dubois', 'Finance', { score: 100, answers: { m_q1: 'a', m_q2: 'a' } }),
  member(
    'C2',
    'Jürgen Groß',
    'Warehouse',
    { score: 40, answers: { m_q1: 'b', m_q2: 'a' } },
    { score: 85, answers: { m_q1: 'a', m_q2: 'a' } },
  ),
  member('C3', '=cmd "Quote", Jr.', 'IT', { score: 80, answers: { m_q1: 'a', m_q2: 'c' } }),
  member('C4', 'Li Wei', 'IT', { answers: { m_q1: 'b', m_q2: 'c' } }),
  member('C5', "Sinéad O'Brien", 'Sales', { score: 50, answers: { m_q1: 'a', m_q2: 'b' } }),
  member('C6', 'Ngozi Okafor', 'Finance', { answers: { m_q1: 'a', m_q2: 'a' } }),
];

/** HR's list: one who is not in the class, too. Those who are not done and were due are overdue: C4 and C7. */
export const ROSTER = `Employee ID,Name,Department,Due date
${CLASS.map(({ learner }) => `${learner.id},,${learner.department},${learner.id === 'C4' ? '2026-11-20' : '2026-12-20'}`).join('\n')}
C7,Peter Jones,Facilities,2026-11-20
`;

/** What a report has to say of them. */
export const HEADLINE =
  '3 of 7 people are done (42 %), 3 are on their way, 1 has not started, 2 are overdue.';

const START = Date.parse('2026-11-02T09:00:00Z');

/** The class as it took a SCORM package. */
export function scormClass(edition: Edition): ScormAttempt[] {
  return CLASS.flatMap(({ learner, played }, index) =>
    played.map((one, attempt) => ({
      learner,
      edition,
      course: 'Course',
      sco: 'The course',
      attempt: attempt + 1,
      started: new Date(START + (index + attempt) * 86_400_000).toISOString(),
      last: new Date(START + (index + attempt) * 86_400_000 + 600_000).toISOString(),
      elements: edition === 'scorm12' ? elements12(one) : elements2004(one),
    })),
  );
}

function elements12({ score, answers }: Played): Elements {
  const isPassed = (score ?? 0) >= 80;
  return {
    'cmi.core.lesson_status': isPassed ? 'passed' : 'incomplete',
    ...(score === undefined ? {} : { 'cmi.core.score.raw': String(score) }),
    'cmi.core.total_time': '0000:10:00.00',
    'cmi.objectives.0.id': 'm_o',
    ...(score === undefined ? {} : { 'cmi.objectives.0.score.raw': String(score) }),
    ...interactions(answers, 'student_response', 'wrong'),
  };
}

function elements2004({ score, answers }: Played): Elements {
  const isPassed = (score ?? 0) >= 80;
  return {
    'cmi.completion_status': isPassed ? 'completed' : 'incomplete',
    'cmi.success_status': isPassed ? 'passed' : 'unknown',
    ...(score === undefined
      ? {}
      : { 'cmi.score.raw': String(score), 'cmi.score.scaled': String(score / 100) }),
    'cmi.total_time': 'PT10M',
    ...interactions(answers, 'learner_response', 'incorrect'),
  };
}

function interactions(answers: Played['answers'], response: string, wrong: string): Elements {
  const parts = Object.entries(answers).flatMap(([item, option], index) => [
    [`cmi.interactions.${index}.id`, item],
    [`cmi.interactions.${index}.type`, 'choice'],
    [`cmi.interactions.${index}.correct_responses.0.pattern`, 'a'],
    [`cmi.interactions.${index}.${response}`, option],
    [`cmi.interactions.${index}.result`, option === 'a' ? 'correct' : wrong],
  ]);
  return Object.fromEntries(parts) as Elements;
}

/** The class as it took a cmi5 package in the LMS: each attempt is an enrolment. @throws when the LMS refuses a statement */
export function cmi5Class(): LrsData {
  const data = emptyData();
  let time = START;
  const now = () => new Date(time);
  const lms = new Cmi5Lms({ data, address: 'http://localhost:1/cmi5', now });
  const structure = readCourseStructure(courseXml(auXml('unit', 'moveOn="Passed" masteryScore="0.8"')));
  const files = 'http://localhost:2/course/';
  for (const { learner, played } of CLASS) {
    for (const one of played) {
      const { id } = lms.register('course-1', structure, learner);
      const content = new Content(lms, lms.launch({ registration: id, files }), () => now().toISOString());
      content.prepare();
      time += 600_000;
      for (const statement of statementsOf(content, one)) {
        const { status, body } = content.send(statement);
        if (status !== 200) throw new Error(body);
      }
      time += 86_400_000;
    }
  }
  return data;
}

function statementsOf(content: Content, { score, answers }: Played): unknown[] {
  return [
    content.statement('initialized'),
    ...Object.entries(answers).map(([item, option]) =>
      content.answered((draft) => {
        draft.object.id = `https://course.example/questions/${item}`;
        draft.object['definition'] = undefined;
        draft.result = { success: option === 'a', response: option };
      }),
    ),
    ...(score === undefined
      ? []
      : [
          content.statement(score >= 80 ? 'passed' : 'failed', (draft) => {
            draft.result = { ...draft.result, score: { scaled: score / 100 } };
          }),
        ]),
    content.statement('terminated', (draft) => {
      draft.result = { duration: 'PT10M' };
    }),
  ];
}
