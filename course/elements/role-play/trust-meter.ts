import { html, nothing, svg } from 'lit';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { pointsOf, TRUST_PARTS, type Reply, type Trust } from '../../model/roleplay/role-play.ts';

/** The word for a level from 0 to 100. */
function levelWord(level: number): string {
  const { levels } = words.talk;
  return levels[Math.min(levels.length - 1, Math.floor((level * levels.length) / 100))] ?? '';
}

/** How much trust there is, part by part, in words and as bars, and which way the last reply moved it. */
export function trustMeter(name: string, trust: Trust, last: Reply | undefined) {
  const moved = last && pointsOf(last);
  return html`<div class="trust">
    <h3>${spoken(words.talk.trust(quoted(name)))}</h3>
    <dl>
      ${TRUST_PARTS.map((part) => {
        const points = moved?.[part] ?? 0;
        return html`<div>
          <dt>${spoken(words.talk.parts[part])}</dt>
          <dd>
            ${bar(trust[part])} ${spoken(words.talk.level(levelWord(trust[part]), trust[part]))}
            ${points === 0 ? nothing : html`<span aria-hidden="true">${points > 0 ? '▲' : '▼'}</span>`}
          </dd>
        </div>`;
      })}
    </dl>
  </div>`;
}

/** A bar from 0 to 100; words beside it say the same. */
export function bar(percent: number) {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="ground" width="100" height="8" rx="2"/><rect class="level" width=${percent} height="8" rx="2"/>`}
  </svg>`;
}

/** What a reply did to trust, as words: 'Caring up, Integrity down'; '' if nothing. */
export function movesOf(reply: Reply): string {
  const points = pointsOf(reply);
  return TRUST_PARTS.filter((part) => points[part] !== 0)
    .map((part) => (points[part] > 0 ? words.talk.up : words.talk.down)(words.talk.parts[part]))
    .join(', ');
}
