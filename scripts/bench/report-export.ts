import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const DEPARTMENTS = ['Finance', 'Warehouse', 'Sales', 'IT', 'HR', 'Facilities', 'Support'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Writes a made-up interactions report of Moodle: always the same for the same numbers and questions. People answer the
 * questions in different orders, as they do where they choose what to begin with.
 */
export async function writeExport(file: string, learners: number, items: readonly string[]): Promise<void> {
  const answers = items.length;
  const stream = createWriteStream(file);
  const columns = Array.from(
    { length: answers },
    (_, i) => `"Question ${i}"\t"Response ${i}"\t"Right answer ${i}"\t"Result ${i}"`,
  );
  const head =
    'Name\t"Email address"\t"ID number"\tDepartment\tAttempt\t"Started on"\t"Last accessed on"\tScore\tSCO';
  stream.write(`${[head, ...columns].join('\t')}\n`);
  let state = 1;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  let block = '';
  for (let learner = 0; learner < learners; learner++) {
    const ability = random();
    let right = 0;
    const cells = Array.from({ length: answers }, (_, i) => {
      const question = (i + learner * 10) % answers;
      const isRight = ability * 0.7 + random() * 0.6 > 0.35 + (question / answers) * 0.5;
      if (isRight) right++;
      return `${items[question]}\t${isRight ? 'a' : 'bcd'.charAt(Math.floor(random() * 3))}\ta\t${isRight ? 'correct' : 'wrong'}`;
    });
    const score = Math.floor((right / answers) * 100);
    const id = `E${String(learner).padStart(7, '0')}`;
    const when = dateOf(learner);
    const who = `"Person ${learner}"\t${id.toLowerCase()}@example.com\t${id}\t${DEPARTMENTS[learner % DEPARTMENTS.length]}`;
    block += `${who}\t1\t"${when}"\t"${when}"\t${score}\t${score}\t${cells.join('\t')}\n`;
    if (block.length < 1 << 20) continue;
    if (!stream.write(block)) await once(stream, 'drain');
    block = '';
  }
  stream.end(block);
  await once(stream, 'finish');
}

/** One of the minutes of a year, as Moodle writes it. */
function dateOf(learner: number): string {
  const date = new Date(Date.UTC(2025, 10, 1) + ((learner * 7919) % 525_600) * 60_000);
  const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  const hour = date.getUTCHours();
  const clock = `${hour % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${clock}`;
}
