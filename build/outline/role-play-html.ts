import {
  isSlip,
  pointsOf,
  speakerOf,
  TRUST_PARTS,
  type Reply,
  type RolePlay,
  type TalkNode,
} from '../../course/model/roleplay/role-play.ts';
import { solve, type Solution } from '../../course/model/roleplay/solve.ts';
import { markup, type Markup } from './markup.ts';

/** A conversation to read through: every line with all replies to it, what the observer says, and what is proved of its scores. */
export function rolePlayHtml(rolePlay: RolePlay): Markup {
  const { id, title, place, situation, you, goal, nodes, endings } = rolePlay;
  const solution = solve(rolePlay);
  return markup`<section class="question" aria-label="Role play ${id}">
<p class="about">Role play <code>${id}</code> · ${title} · ${provedOf(rolePlay, solution)}</p>
<p>${place}. ${you} ${situation}</p>
<p class="note"><strong>Goal:</strong> ${goal}</p>
<ol>
${nodes.map((node) => nodeHtml(rolePlay, node, solution))}</ol>
<ul>
${endings.map(
  (ending) =>
    markup`<li id="${id}--${ending.id}"><strong>${ending.title}</strong> (<code>${ending.id}</code>, ${ending.outcome}) ${ending.text}</li>\n`,
)}</ul>
</section>
`;
}

/** What the solver has proved of a conversation, in one line. */
export function provedOf({ nodes, endings }: RolePlay, { best, worst, bestPath, most }: Solution): string {
  const replies = nodes.reduce((count, node) => count + node.replies.length, 0);
  const parts = TRUST_PARTS.map((part) => `${part} ${most[part]}`).join(', ');
  const least = Number.isFinite(worst) ? `${worst} points` : 'without limit, as a loop costs points';
  return `${nodes.length} nodes, ${replies} replies, ${endings.length} endings; best: ${best} points (${parts}) in ${bestPath.length} turns; worst: ${least}`;
}

function nodeHtml(rolePlay: RolePlay, node: TalkNode, { from }: Solution): Markup {
  const best = from.get(node.id)?.reply;
  return markup`<li id="${rolePlay.id}--${node.id}"><p class="prompt">${speakerOf(rolePlay, node)?.name} (${node.mood}, <code>${node.id}</code>): ${node.line}</p>
<ul>
${node.replies.map((reply) => replyHtml(rolePlay, reply, reply === best))}</ul>
</li>
`;
}

function replyHtml({ id }: RolePlay, reply: Reply, isBest: boolean): Markup {
  const points = pointsOf(reply);
  const moved = TRUST_PARTS.filter((part) => points[part] !== 0).map(
    (part) => `${part} ${points[part] > 0 ? '+' : '−'}${Math.abs(points[part])}`,
  );
  const about = [reply.shows.join(', '), ...moved].join(' · ');
  const name = isBest ? 'right' : reply.shows.some(isSlip) ? 'wrong' : '';
  return markup`<li class="${name}">${isBest && markup`<span class="mark">✓ Best</span> `}${reply.text}<p class="feedback">${reply.note} (${about}; goes on at <a href="#${id}--${reply.next}">${reply.next}</a>)</p></li>
`;
}
