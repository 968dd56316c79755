import { html, nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { asText } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { RippleActivityEvent, RippleAnswerEvent } from '../../elements/events.ts';
import type { CourseRun } from '../course-run.ts';
import type { Stop } from '../route.ts';
import { stopHead } from './stop-head.ts';
import { pathSteps } from './path.ts';
import { steps } from './steps.ts';

/** A lesson: its title, the compiled lesson element, and the way on. */
export function lessonScreen(run: CourseRun, stop: Extract<Stop, { page: 'lesson' }>) {
  const { module, lesson } = stop;
  const content = run.content(module)?.lessons[lesson.id];
  return html`<article
      @ripple-answer=${(event: RippleAnswerEvent) => run.answer(event, { module, lesson: lesson.key })}
      @ripple-activity=${(event: RippleActivityEvent) => run.practise(event, module, lesson)}
    >
      ${stopHead(run, stop)} ${content ? lessonElement(content.tag, run) : html`<p>${words.opening}</p>`}
    </article>
    ${content ? (pathSteps(run, stop) ?? steps(run, stop)) : nothing}`;
}

/** The tag comes from our own compiler, never from outside. */
function lessonElement(tag: string, run: CourseRun) {
  const name = unsafeStatic(tag);
  const { lang, dir } = asText();
  return staticHtml`<${name} class="prose" lang=${lang} dir=${dir} .progress=${run.progress}></${name}>`;
}
