import { css } from 'lit';

/** What a role play looks like: a conversation on the left and right, an observer in the margin, trust as bars. */
export const rolePlayStyles = css`
  h2 {
    margin-block: 0;
    font-family: var(--ripple-font-display);
    font-size: var(--ripple-text-l);
  }
  h4 {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    margin-block: 0 var(--ripple-space-2);
    font-size: var(--ripple-text-s);
    color: var(--ripple-ink-soft);
  }
  .intro,
  .ending,
  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--ripple-space-3);
    align-items: start;
  }
  .intro {
    margin-block: var(--ripple-space-3);
  }
  .portrait {
    inline-size: 4.5rem;
    block-size: 4.5rem;
    border-radius: 50%;
  }
  .log {
    display: grid;
    gap: var(--ripple-space-4);
    margin-block: var(--ripple-space-3);
    padding: 0;
    list-style: none;
  }
  .log > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ripple-space-2);
  }
  .line .portrait {
    inline-size: 3rem;
    block-size: 3rem;
  }
  .line.now {
    border-radius: var(--ripple-radius);
  }
  .line.now .portrait {
    inline-size: 5.5rem;
    block-size: 5.5rem;
  }
  .bubble,
  .mine {
    padding: var(--ripple-space-3);
    border: 1px solid var(--ripple-line);
    border-radius: 4px var(--ripple-radius) var(--ripple-radius) var(--ripple-radius);
    background: var(--ripple-surface);
    justify-self: start;
  }
  .now .bubble {
    border: 2px solid var(--ripple-brand);
  }
  .mine {
    justify-self: end;
    max-inline-size: 88%;
    color: var(--ripple-on-brand);
    background: var(--ripple-brand);
    border-color: transparent;
    border-radius: var(--ripple-radius) 4px var(--ripple-radius) var(--ripple-radius);
  }
  .who,
  .observer,
  .outcome {
    margin: 0;
    font-size: var(--ripple-text-s);
    font-weight: 700;
  }
  .mood {
    margin-inline-start: 0.4rem;
    font-weight: 400;
    font-style: italic;
    color: var(--ripple-ink-soft);
  }
  .margin {
    justify-self: end;
    inline-size: min(88%, 34rem);
    padding-block: 0.1rem;
    padding-inline-start: var(--ripple-space-3);
    font-size: var(--ripple-text-s);
    border-inline-start: 3px dotted var(--ripple-brand);
  }
  .margin p {
    margin-block: 0 0.35rem;
  }
  .observer {
    color: var(--ripple-brand);
  }
  .shows {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    padding: 0;
    list-style: none;
  }
  .shows li {
    padding: 0.05rem 0.6rem;
    font-weight: 600;
    border: 1px solid currentcolor;
    border-radius: 999px;
  }
  .shows .skill {
    color: var(--ripple-good);
    background: var(--ripple-good-soft);
  }
  .shows .slip {
    color: var(--ripple-slip);
    background: var(--ripple-slip-soft);
    border-style: dashed;
  }
  .margin .moves {
    margin-block: 0.35rem 0;
    color: var(--ripple-ink-soft);
  }
  .replies {
    display: grid;
    gap: var(--ripple-space-2);
  }
  .replies .prompt {
    margin-block-end: 0;
  }
  button.reply {
    padding: var(--ripple-space-3);
    font-weight: 400;
    justify-content: start;
    text-align: start;
    color: var(--ripple-ink);
    border-color: var(--ripple-brand);
    border-radius: var(--ripple-radius);
  }
  button.reply:hover {
    background: var(--ripple-brand-soft);
  }
  .trust {
    margin-block-start: var(--ripple-space-4);
    padding: var(--ripple-space-3);
    background: var(--ripple-surface);
    border-radius: var(--ripple-radius);
  }
  .trust h3 {
    font-size: var(--ripple-text-s);
  }
  .trust dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
    gap: var(--ripple-space-2) var(--ripple-space-4);
    margin: 0;
    font-size: var(--ripple-text-s);
  }
  .trust dt {
    font-weight: 600;
  }
  .trust dd {
    margin: 0;
    color: var(--ripple-ink-soft);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
    margin-block: 0.25rem;
  }
  .bar .ground {
    fill: var(--ripple-track);
    stroke: var(--ripple-edge);
    vector-effect: non-scaling-stroke;
  }
  .bar .level {
    fill: var(--ripple-brand);
  }
  @media (forced-colors: active) {
    .bar .level {
      fill: Highlight;
    }
  }
  .hold {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-block-size: 2.75rem;
    font-size: var(--ripple-text-s);
  }
  .hold input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--ripple-brand);
  }
  .ending {
    margin-block-start: var(--ripple-space-3);
    padding: var(--ripple-space-4);
    background: var(--ripple-surface);
    border-radius: var(--ripple-radius);
  }
  .ending .portrait {
    inline-size: 6rem;
    block-size: 6rem;
  }
  .ending h3 {
    margin-block: 0.25rem var(--ripple-space-2);
    font-family: var(--ripple-font-display);
    font-size: var(--ripple-text-l);
  }
  .outcome {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }
  .good .outcome {
    color: var(--ripple-good);
  }
  .mixed .outcome,
  .poor .outcome {
    color: var(--ripple-slip);
  }
  .score {
    font-weight: 700;
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: var(--ripple-space-2) var(--ripple-space-4);
    padding: 0;
    list-style: none;
    font-size: var(--ripple-text-s);
  }
  .debrief {
    margin-block-start: var(--ripple-space-5);
  }
  .debrief .log > li {
    padding: var(--ripple-space-3);
    border: 1px solid var(--ripple-line);
    border-radius: var(--ripple-radius);
  }
  .debrief .log > .turned {
    border: 2px solid var(--ripple-focus);
  }
  .point {
    color: var(--ripple-ink);
    border-block-end: 3px solid var(--ripple-focus);
  }
  .debrief button {
    justify-self: start;
  }
  .better {
    padding: var(--ripple-space-3);
    background: var(--ripple-good-soft);
    border-radius: var(--ripple-radius);
  }
  .better .who {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    color: var(--ripple-good);
  }
  .better .why,
  .as-good {
    margin: 0;
    font-size: var(--ripple-text-s);
  }
  @media print {
    /* Printers leave grounds out. */
    .mine {
      color: inherit;
      background: none;
      border-color: currentcolor;
    }
  }
  @container activity (max-width: 30rem) {
    .line.now .portrait,
    .intro .portrait,
    .ending .portrait {
      inline-size: 3.5rem;
      block-size: 3.5rem;
    }
    .ending {
      padding: var(--ripple-space-3);
      grid-template-columns: minmax(0, 1fr);
    }
    .line:not(.now) .portrait {
      inline-size: 2rem;
      block-size: 2rem;
    }
    .mine,
    .margin {
      max-inline-size: none;
      inline-size: 94%;
    }
  }
`;
