import { html, nothing } from 'lit';
import { spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Turn } from '../../model/roleplay/conversation.ts';
import {
  isSlip,
  isStep,
  speakerOf,
  type Reply,
  type RolePlay,
  type Shown,
  type TalkNode,
} from '../../model/roleplay/role-play.ts';
import { portrait } from './portrait.ts';
import { movesOf } from './trust-meter.ts';

/** Who says something, how they feel, and what they say. */
export function line(rolePlay: RolePlay, node: TalkNode) {
  return html`<div class="line">${lineParts(rolePlay, node)}</div>`;
}

/** The line that waits for a reply: it takes the focus, and then is read out as a whole. */
export function currentLine(rolePlay: RolePlay, node: TalkNode) {
  return html`<div class="line now" id="now" role="group" tabindex="-1" aria-labelledby="who said">
    ${lineParts(rolePlay, node, 'who', 'said')}
  </div>`;
}

function lineParts(rolePlay: RolePlay, node: TalkNode, who?: string, what?: string) {
  const person = speakerOf(rolePlay, node);
  if (!person) return nothing;
  return html`${portrait(person, node.mood, true)}
    <div class="bubble">
      <p class="who" id=${who ?? nothing}>
        ${person.name} <span class="mood">${spoken(words.talk.moods[node.mood])}</span>
      </p>
      <p id=${what ?? nothing}>${node.line}</p>
    </div>`;
}

/** What the learner replied. */
export function said(reply: Reply) {
  return html`<div class="mine">
    <p class="who">${spoken(words.talk.you)}</p>
    <p>${reply.text}</p>
  </div>`;
}

/** What the observer writes in the margin: what the reply showed, why, and what it did to trust. */
export function margin(reply: Reply) {
  const moves = movesOf(reply);
  return html`<div class="margin">
    <p class="observer">${spoken(words.talk.observer)}</p>
    <p>${reply.note}</p>
    <ul class="shows">
      ${reply.shows.map(
        (shown) => html`<li class=${isSlip(shown) ? 'slip' : 'skill'}>${spoken(wordFor(shown))}</li>`,
      )}
    </ul>
    ${moves ? html`<p class="moves">${spoken(moves)}</p>` : nothing}
  </div>`;
}

/** One exchange: a line, the reply, and the margin unless it is held back. */
export function exchange(rolePlay: RolePlay, { node, reply }: Turn, held: boolean) {
  return html`${line(rolePlay, node)}${said(reply)}${held ? nothing : margin(reply)}`;
}

function wordFor(shown: Shown): string {
  return isStep(shown) ? words.steps[shown] : words.talk.shows[shown];
}
