import { isBestForAll, solve } from '../../../course/model/roleplay/solve.ts';
import { TRUST_PARTS } from '../../../course/model/roleplay/role-play.ts';
import { rolePlayRefs } from '../activities.ts';
import type { Code } from '../codes.ts';
import { listed, quoted, suggest } from '../did-you-mean.ts';
import type { Place, ProblemList } from '../problems.ts';
import type { RolePlaySource } from '../read.ts';
import type { RolePlayData } from '../schema/roleplay.ts';
import { isKebab } from '../schema/fields.ts';
import type { Path, YamlSource } from '../yaml.ts';
import type { Check } from './context.ts';
import { checkScope, type Entry } from './ids.ts';

/** Role plays in lessons are there, and can be walked through: every way leads to an ending, and the best score can be reached. */
export const checkRolePlays: Check = ({ modules, bodies, elements, problems }) => {
  for (const module of modules) {
    const known = module.rolePlays.map(({ id }) => id);
    const refs = module.lessons.flatMap((lesson) => rolePlayRefs(bodies.get(lesson) ?? [], elements));
    for (const { value, place } of refs) {
      if (known.includes(value)) continue;
      const hint =
        known.length > 0
          ? suggest(value, known, 'The role plays of the module are')
          : `Write it: modules/${module.id}/roleplays/${value}.yaml.`;
      problems.add(place, 'unknown-role-play', `the module has no role play ${quoted(value)}`, hint);
    }
  }
  for (const rolePlay of modules.flatMap((module) => module.rolePlays)) {
    checkName(rolePlay, problems);
    const { source, data } = rolePlay.sheet ?? {};
    if (source && data) checkGraph(data, source, problems);
  }
};

function checkName({ id, file }: RolePlaySource, problems: ProblemList): void {
  if (isKebab(id)) return;
  const hint = 'Rename the file with small letters, digits and single hyphens: upset-colleague.yaml.';
  problems.add(
    { file, line: 1, column: 1 },
    'malformed-id',
    `a role play cannot be called ${quoted(id)}`,
    hint,
  );
}

function checkGraph(data: RolePlayData, source: YamlSource, problems: ProblemList): void {
  const before = problems.problems.length;
  checkIds(data, source, problems);
  checkSpeakers(data, source, problems);
  const targets = problems.problems.length;
  checkTargets(data, source, problems);
  // Where a way leads nowhere, what it was meant to lead to would be told as unreachable, too.
  if (problems.problems.length === targets) checkReachable(data, source, problems);
  checkDeadEnds(data, source, problems);
  // Of a graph with holes in it, neither a way out nor a score can be told.
  if (problems.problems.length > before) return;
  checkLoops(data, source, problems);
  if (problems.problems.length === before) checkBestScore(data, source, problems);
}

function checkIds({ people, nodes, endings }: RolePlayData, source: YamlSource, problems: ProblemList): void {
  const entries = (list: readonly { readonly id: string }[], ...path: Path): Entry[] =>
    list.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
  checkScope(source, entries(people, 'people'), problems);
  checkScope(source, [...entries(nodes, 'nodes'), ...entries(endings, 'endings')], problems);
  for (const [index, { replies }] of nodes.entries()) {
    checkScope(source, entries(replies, 'nodes', index, 'replies'), problems);
  }
}

function checkSpeakers({ people, nodes }: RolePlayData, source: YamlSource, problems: ProblemList): void {
  const known = people.map(({ id }) => id);
  for (const [index, { speaker }] of nodes.entries()) {
    if (speaker === undefined || known.includes(speaker)) continue;
    const hint = suggest(speaker, known, 'The people of the conversation are');
    const place = source.place(['nodes', index, 'speaker']);
    problems.add(place, 'unknown-speaker', `nobody here has the id ${quoted(speaker)}`, hint);
  }
}

/** Where a conversation goes from somewhere, and where that is written. */
interface Way {
  readonly to: string;
  readonly path: Path;
}

function waysFrom({ nodes }: RolePlayData, id: string): Way[] {
  return nodes.flatMap((node, index) =>
    node.id === id
      ? node.replies.map(({ next }, reply) => ({
          to: next,
          path: ['nodes', index, 'replies', reply, 'next'],
        }))
      : [],
  );
}

function checkTargets(data: RolePlayData, source: YamlSource, problems: ProblemList): void {
  const known = [...data.nodes, ...data.endings].map(({ id }) => id);
  const ways = data.nodes.flatMap(({ id }) => waysFrom(data, id));
  for (const { to, path } of [{ to: data.start, path: ['start'] }, ...ways]) {
    if (known.includes(to)) continue;
    const message = `there is no node and no ending ${quoted(to)}`;
    problems.add(source.place(path), 'unknown-node', message, suggest(to, known, 'There are'));
  }
}

function checkDeadEnds({ nodes }: RolePlayData, source: YamlSource, problems: ProblemList): void {
  for (const [index, { id, replies }] of nodes.entries()) {
    if (replies.length > 0) continue;
    const message = `the conversation stops at "${id}": it has no reply`;
    const hint = 'Write replies, or make it an ending: only endings end a conversation.';
    problems.add(source.place(['nodes', index, 'id']), 'dead-end', message, hint);
  }
}

/** All that can be reached from somewhere, itself included. */
function reached(data: RolePlayData, start: string): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const { to } of waysFrom(data, id)) found.add(to);
  return found;
}

function checkReachable(data: RolePlayData, source: YamlSource, problems: ProblemList): void {
  const found = reached(data, data.start);
  const check = (key: 'nodes' | 'endings', what: string) => {
    for (const [index, { id }] of data[key].entries()) {
      if (found.has(id)) continue;
      const hint = `Let a reply lead here with "next: ${id}", or take the ${what} out.`;
      const place = source.place([key, index, 'id']);
      problems.add(place, 'unreachable-node', `no way leads from the start to the ${what} "${id}"`, hint);
    }
  };
  check('nodes', 'node');
  check('endings', 'ending');
}

function checkLoops(data: RolePlayData, source: YamlSource, problems: ProblemList): void {
  const ends = new Set(data.endings.map(({ id }) => id));
  const trapped = data.nodes.filter(({ id }) => ![...reached(data, id)].some((place) => ends.has(place)));
  const [first] = trapped;
  if (!first) return;
  const place = source.place(['nodes', data.nodes.indexOf(first), 'id']);
  const message = `no ending can be reached any more from ${listed(trapped.map(({ id }) => id))}`;
  const hint = 'Let at least one reply there lead out of the loop, on to an ending.';
  problems.add(place, 'loop-without-exit', message, hint);
}

function checkBestScore(data: RolePlayData, source: YamlSource, problems: ProblemList): void {
  const solution = solve({ id: '', ...data });
  const complain = (message: string, hint: string, place: Place = source.place(['start'])) =>
    problems.add(place, 'unattainable-best-score' satisfies Code, message, hint);
  if (solution.best === Infinity) {
    complain(
      'there is no best score: a loop earns points each time round',
      'Take points from the replies of the loop, so that going round it costs something or nothing.',
    );
  } else if (!isBestForAll(solution)) {
    const { caring, competency, integrity } = solution.most;
    complain(
      `no path is the best in every part of trust: caring ${caring}, competency ${competency} and integrity ${integrity} can each be earned, but not together (the best path has ${solution.best} points)`,
      `Let each best reply earn at least as much ${TRUST_PARTS.join(', ')} as the others beside it and what follows them.`,
    );
  } else {
    const last = solution.bestPath.at(-1)?.reply.next;
    const ending = data.endings.findIndex(({ id }) => id === last);
    if (data.endings[ending]?.outcome === 'good') return;
    complain(
      `the best path ends in ${quoted(last ?? '')}, which is no good ending`,
      'Give it "outcome: good", or let the replies on the way to a good ending earn more.',
      source.place(['endings', ending, 'outcome']),
    );
  }
}
