import { html, svg, type TemplateResult } from 'lit';
import { words } from './words.ts';

/** One line of a chart. */
export interface Series {
  readonly name: string;
  /** Day by day; all lines of a chart are as long. */
  readonly values: readonly number[];
  /** Number of its colour; dashed lines are for comparison. */
  readonly tone: 1 | 2 | 3;
  readonly dashed?: boolean;
}

const WIDTH = 220;
const HEIGHT = 120;
const LEFT = 30;
const TOP = 8;
const BOTTOM = 20;

/** A line chart as inline SVG with a legend. The numbers stand in a table beside it. */
export function lineChart(title: string, series: readonly Series[], most: number): TemplateResult {
  return html`<figure class="chart">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}. ${series.map(summary).join(' ')}">
      ${[0, most / 2, most].map((value) => gridLine(value, most))} ${days(series[0]?.values.length ?? 0)}
      ${series.map((each) => line(each, most))}
    </svg>
    <ul class="legend plain">
      ${series.map(
        ({ name, tone, dashed }) =>
          html`<li>
            <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
              <path class="line tone-${tone} ${dashed ? 'dashed' : ''}" d="M0 4h24"></path>
            </svg>
            ${name}
          </li>`,
      )}
    </ul>
  </figure>`;
}

function summary({ name, values }: Series): string {
  return `${name}: ${values[0] ?? 0} → ${values.at(-1) ?? 0}.`;
}

function gridLine(value: number, most: number): TemplateResult {
  const y = yOf(value, most);
  return svg`<path class="grid" d="M${LEFT} ${y}H${WIDTH}"></path>
    <text x=${LEFT - 5} y=${y + 4} text-anchor="end">${value}</text>`;
}

/** Every fifth day is a Monday. */
function days(count: number): TemplateResult[] {
  const mondays = Array.from({ length: Math.ceil(count / 5) }, (_, week) => week * 5);
  return mondays.map((day) => svg`<text x=${xOf(day, count)} y=${HEIGHT - 4}>${words.dayShort(day)}</text>`);
}

function line({ values, tone, dashed }: Series, most: number): TemplateResult {
  const points = values.map((value, day) => `${xOf(day, values.length)} ${yOf(value, most)}`);
  return svg`<path class="line tone-${tone} ${dashed ? 'dashed' : ''}" d="M${points.join('L')}"></path>`;
}

function xOf(day: number, count: number): number {
  return Math.round(LEFT + (day * (WIDTH - LEFT - 4)) / Math.max(1, count - 1));
}

function yOf(value: number, most: number): number {
  return Math.round(TOP + (1 - value / most) * (HEIGHT - TOP - BOTTOM));
}
