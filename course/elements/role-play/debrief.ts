import { html, nothing } from 'lit';
import { spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Conversation } from '../../model/roleplay/conversation.ts';
import { TRUST_PARTS, type Ending, type Reply, type RolePlay } from '../../model/roleplay/role-play.ts';
import { review, scoreOf, type TurnReview } from '../../model/roleplay/score.ts';
import type { Solution } from '../../model/roleplay/solve.ts';
import { goodIcon, partlyIcon, slipIcon } from '../../theme/icons.ts';
import { portrait } from './portrait.ts';
import { bar } from './trust-meter.ts';
import { exchange } from './turns.ts';

const icons = { good: goodIcon, mixed: partlyIcon, poor: slipIcon };

/** How it ended, and how it did compared with the best that was possible. */
export function result(rolePlay: RolePlay, solution: Solution, { turns }: Conversation, ending: Ending) {
  const { total, parts } = scoreOf(solution, turns);
  const [first] = rolePlay.people;
  const { talk } = words;
  return html`<section class="ending ${ending.outcome}" aria-labelledby="ending">
    ${first ? portrait(first, ending.mood) : nothing}
    <div>
      <p class="outcome">${icons[ending.outcome]} ${spoken(talk.outcome[ending.outcome])}</p>
      <h3 id="ending" tabindex="-1">${ending.title}</h3>
      <p>${ending.text}</p>
      <p class="score">${spoken(talk.score(total))}</p>
      <ul class="parts">
        ${TRUST_PARTS.map((part) => html`<li>${spoken(talk.partScore(talk.parts[part], parts[part]))} ${bar(parts[part])}</li>`)}
      </ul>
    </div>
  </section>`;
}

/** The whole conversation with all that there is to say about it, turn by turn. */
export function debrief(
  rolePlay: RolePlay,
  solution: Solution,
  { turns }: Conversation,
  replay: (turn: number) => void,
) {
  const all = review(solution, turns);
  const { talk } = words;
  return html`<section class="debrief" aria-labelledby="look-back">
    <h3 id="look-back">${spoken(talk.lookBack)}</h3>
    <p>${spoken(talk.lookBackAbout)}</p>
    <ol class="log">
      ${all.map((one, index) => {
        const turn = index + 1;
        return html`<li class=${one.isTurningPoint ? 'turned' : ''}>
          <h4>
            ${spoken(talk.turn(turn, all.length))}
            ${one.isTurningPoint ? html`<strong class="point">${spoken(talk.turningPoint)}</strong>` : nothing}
          </h4>
          ${exchange(rolePlay, one.turn, false)} ${stronger(one)}
          <button aria-label=${talk.replayOf(turn)} @click=${() => replay(index)}>
            ${spoken(talk.replay)}
          </button>
        </li>`;
      })}
    </ol>
  </section>`;
}

function stronger({ better }: TurnReview) {
  return better
    ? html`<div class="better">${betterReply(better)}</div>`
    : html`<p class="as-good">${spoken(words.talk.asGood)}</p>`;
}

function betterReply({ text, note }: Reply) {
  return html`<p class="who">${goodIcon} ${spoken(words.talk.better)}</p>
    <p><q>${text}</q></p>
    <p class="why">${note}</p>`;
}
