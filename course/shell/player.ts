import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RippleAnnounceEvent } from '../elements/events.ts';
import { words } from '../i18n/words.ts';
import type { Course } from '../model/course.ts';
import { defaultSettings, readSettings, type Settings } from '../model/settings.ts';
import { rippleMark } from '../theme/mark.ts';
import { ConnectError, type Lms } from '../tracking/lms.ts';
import { Session } from '../tracking/session.ts';
import { CourseRun, type ModuleLoaders } from './course-run.ts';
import { lmsFor } from './lms-for.ts';
import { pageTitle } from './page-title.ts';
import { locationOf, routeOf, type Route } from './route.ts';
import { certificateScreen } from './screens/certificate.ts';
import { leftScreen } from './screens/left.ts';
import { lessonScreen } from './screens/lesson.ts';
import { mapScreen } from './screens/map.ts';
import { noLmsScreen } from './screens/no-lms.ts';
import { quizScreen } from './screens/quiz.ts';
import { titleScreen } from './screens/title.ts';

/** What the player shows instead of the course: still connecting, no LMS, or left. */
type Phase =
  | { readonly name: 'connecting' }
  | { readonly name: 'no-lms'; readonly error: ConnectError }
  | { readonly name: 'running'; readonly run: CourseRun }
  | { readonly name: 'left'; readonly saved: boolean; readonly readOnly: boolean };

/**
 * @summary The player: connects to the LMS, restores progress, and shows one screen at a time.
 * Rendered in light DOM, so that the course's stylesheet and the one live region serve every screen.
 */
@customElement('ripple-player')
export class RipplePlayer extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) modules: ModuleLoaders = {};
  /** The tracking standard of the package; the build writes it into index.html. */
  @property() standard: Lms['standard'] = 'none';
  /** What the LMS needs done differently, as JSON; the build writes it into index.html. */
  @property({ converter: readSettings }) settings: Settings = defaultSettings;
  /** Makes the adapter; tests bring their own. */
  @property({ attribute: false }) createLms: typeof lmsFor = lmsFor;

  @state() private phase: Phase = { name: 'connecting' };
  @state() private route: Route = { page: 'title' };
  @state() private loadFailed = false;
  @state() private announcement = '';

  /** The learner's run through the course; null unless the course is on screen. */
  get run(): CourseRun | null {
    return this.phase.name === 'running' ? this.phase.run : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHash);
    this.addEventListener('ripple-announce', this.#onAnnounce);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHash);
    this.removeEventListener('ripple-announce', this.#onAnnounce);
  }

  /** Connects to the LMS and opens the course, or says why it cannot. */
  async start(lms: Lms = this.createLms(this.standard, this.settings)): Promise<void> {
    this.phase = { name: 'connecting' };
    try {
      const session = await Session.connect(lms);
      const run = new CourseRun(this.course, this.modules, session, this.settings);
      run.addEventListener('change', () => this.requestUpdate());
      this.phase = { name: 'running', run };
      this.#open(routeOf(this.course, location.hash));
    } catch (error) {
      if (!(error instanceof ConnectError)) throw error;
      this.phase = { name: 'no-lms', error };
      void this.#focusHeading();
    }
  }

  protected override createRenderRoot(): this {
    // The title that index.html shows until the scripts have come makes room for the real one.
    this.replaceChildren();
    return this;
  }

  override render() {
    return html`${this.#header()}
      <main id="page" class="page">${this.#screen()}</main>
      <div class="visually-hidden" role="status">${this.announcement}</div>`;
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('route' as keyof this) && !changed.has('phase' as keyof this)) return;
    document.title = pageTitle(this.route, this.course);
  }

  #header() {
    if (this.phase.name !== 'running') return null;
    const { session } = this.phase.run;
    return html`<a class="skip" href="#page" @click=${this.#skip}>${words.skip}</a>
      <header class="bar">
        <a class="home" href="#/">${rippleMark}<span>${this.course.title}</span></a>
        <a class="to-map" href="#/map">${words.map}</a>
        <p class="save-state ${session.state}">${words.session[session.state]}</p>
        <button @click=${this.#exit}>${words.exit}</button>
      </header>`;
  }

  #screen() {
    const { phase, route } = this;
    switch (phase.name) {
      case 'connecting':
        return html`<h1>${this.course.title}</h1>
          <p>${words.opening}</p>`;
      case 'no-lms':
        return noLmsScreen(phase.error, {
          tryAgain: () => void this.start(),
          goOn: () => void this.start(lmsFor('none')),
          help: this.course.help,
        });
      case 'left':
        return leftScreen(phase);
      case 'running':
        return this.#page(phase.run, route);
    }
  }

  #page(run: CourseRun, route: Route) {
    switch (route.page) {
      case 'title':
        return titleScreen(run);
      case 'map':
        return mapScreen(run);
      case 'certificate':
        return certificateScreen(run);
      case 'unknown':
        return html`<h1 tabindex="-1">${words.map}</h1>
          <p>${words.notFound}</p>
          <p><a href="#/map">${words.map}</a></p>`;
      default:
        if (this.loadFailed) return this.#failed(route);
        return route.page === 'quiz' ? quizScreen(run, route) : lessonScreen(run, route);
    }
  }

  #failed(route: Route) {
    return html`<h1 tabindex="-1">${this.course.title}</h1>
      <p>${words.loadFailed}</p>
      <p><button class="primary" @click=${() => this.#open(route)}>${words.noLms.tryAgain}</button></p>`;
  }

  readonly #onHash = (): void => {
    if (location.hash === '#page') return;
    this.#open(routeOf(this.course, location.hash));
    void this.#focusHeading();
  };

  readonly #onAnnounce = (event: Event): void => {
    // The same words twice in a row would not be said again; a trailing space makes them new.
    const { text } = event as RippleAnnounceEvent;
    this.announcement = text === this.announcement ? `${text} ` : text;
  };

  #open(route: Route): void {
    this.route = route;
    this.loadFailed = false;
    if (this.phase.name !== 'running' || (route.page !== 'lesson' && route.page !== 'quiz')) return;
    const { run } = this.phase;
    run.apply({ type: 'went', location: locationOf(route) });
    run.load(route.module).then(
      () => route.page === 'lesson' && run.visit(route.module, route.lesson.key),
      () => (this.loadFailed = true),
    );
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** The hash is taken by the address of the screen, so the skip link moves the focus by hand. */
  #skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  #exit(): void {
    if (this.phase.name !== 'running') return;
    const readOnly = this.phase.run.session.state === 'read-only';
    const saved = this.phase.run.close();
    this.phase = { name: 'left', saved, readOnly };
    void this.#focusHeading();
    // Only a window of the course's own: closing a frame's top would close the learner's LMS.
    if (window === window.top && window.opener) window.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-player': RipplePlayer;
  }
}
