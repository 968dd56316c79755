import { html, nothing, type TemplateResult } from 'lit';
import { isAboutOrder, isAllowed, move, MOVE_KINDS } from '../../simulation/moves.ts';
import { outcomeOf } from '../../simulation/outcome.ts';
import { DAYS, START } from '../../simulation/parameters.ts';
import type { Run } from '../../simulation/run.ts';
import type { Trust } from '../../simulation/types.ts';
import { bar } from './bar.ts';
import { board } from './board.ts';
import { moveButton, sheet } from './sheet.ts';
import { tell, type DeskView } from './view.ts';
import { words } from './words.ts';

const PARTS: readonly (keyof Trust)[] = ['caring', 'competency', 'integrity'];

/** One day at the desk, from the morning's news to the button that ends it. */
export function dayScreen(view: DeskView): TemplateResult {
  return html`${status(view)} ${news(view)} ${board(view)} ${sheet(view)} ${desk(view)} ${evening(view)}
  ${how()}`;
}

function status({ run }: DeskView): TemplateResult {
  const { status: w } = words;
  const { customers } = outcomeOf(run);
  const { onTime = 0, due = 0 } = run.days.at(-1) ?? {};
  return html`<div class="status">
    <h2 id="day-title" tabindex="-1">${w.title(run.day)}</h2>
    <dl>
      <div>
        <dt>${w.talk}</dt>
        <dd>${words.minutes(run.talk)}</dd>
      </div>
      <div>
        <dt>${w.customers}</dt>
        <dd>${w.of(customers, run.customers.size)}</dd>
      </div>
      <div>
        <dt>${w.onTime}</dt>
        <dd>${w.of(onTime, due)}</dd>
      </div>
    </dl>
    <p class="label">${w.trust(run.chair)}</p>
    <dl class="trust">
      ${PARTS.map(
        (part) =>
          html`<div>
            <dt>${w.parts[part]}</dt>
            <dd>${run.trust[part]} ${change(run, part)} ${bar(run.trust[part], 100)}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

/** How trust has moved since the morning; nothing while it has not. */
function change({ trust, days }: Run, part: keyof Trust): TemplateResult | typeof nothing {
  const moved = trust[part] - (days.at(-1) ?? START)[part];
  if (moved === 0) return nothing;
  return html`<span class="change ${moved > 0 ? 'good' : 'slip'}">${words.status.change(moved)}</span>`;
}

/** Yesterday evening and this morning; then, apart, what has been said since. */
function news({ run }: DeskView): TemplateResult {
  const isMorning = (what: string): boolean =>
    /^(sick|breakdown|andy-(asks|promises|escalates)|declined)$/.test(what);
  const past = run.happenings.filter(
    ({ day, what }) =>
      (day === run.day && isMorning(what)) ||
      (day === run.day - 1 &&
        /^(delivered|delivered-late|late|left|waits|declined|not-answered|andy-helps)$/.test(what)),
  );
  const now = run.happenings
    .filter(({ day, what }) => day === run.day && !isMorning(what) && what !== 'promised')
    .reverse();
  return html`<section class="news" aria-labelledby="news-title">
    <h3 id="news-title">${words.news.title}</h3>
    ${
      past.length === 0
        ? html`<p>${words.news.nothing}</p>`
        : html`<ul>
            ${past.map((each) => html`<li class=${each.what}>${tell(run, each)}</li>`)}
          </ul>`
    }
    ${
      now.length === 0
        ? nothing
        : html`<h3>${words.news.said}</h3>
            <ul class="said">
              ${now.map((each) => html`<li class=${each.what}>${tell(run, each)}</li>`)}
            </ul>`
    }
  </section>`;
}

function desk(view: DeskView): TemplateResult | typeof nothing {
  const kinds = MOVE_KINDS.filter(
    (kind) => kind !== 'end' && !isAboutOrder(kind) && isAllowed(view.run, move(kind)),
  );
  const title = words.moves.title(view.run.chair);
  return html`<section class="between" aria-label=${title}>
    <h3>${title}</h3>
    ${
      kinds.length === 0
        ? html`<p class="quiet">${words.moves.noTime}</p>`
        : html`<div class="moves">${kinds.map((kind) => moveButton(view, kind))}</div>`
    }
  </section>`;
}

function evening({ run, make }: DeskView): TemplateResult {
  const open = run.jobs.filter(({ status }) => status === 'open').length;
  return html`<div class="actions">
    <button class="primary" data-move="end" @click=${() => make(move('end'))}>
      ${run.day === DAYS - 1 ? words.end.last : words.end.day}
    </button>
    ${open > 0 ? html`<p class="quiet">${words.end.open(open)}</p>` : nothing}
  </div>`;
}

/** The rules, for whoever wants to read them again. */
function how(): TemplateResult {
  return html`<details>
    <summary>${words.how}</summary>
    <ul>
      ${words.intro.how.map((line) => html`<li>${line}</li>`)}
    </ul>
  </details>`;
}
