import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { RippleAnnounceEvent } from '../elements/events.ts';
import { spoken, written } from '../i18n/parts.ts';
import { interfaceLanguage, words, type WordLoaders } from '../i18n/words.ts';
import type { Course } from '../model/course.ts';
import { withPassMark } from '../model/part.ts';
import { defaultSettings, readSettings, type Settings } from '../model/settings.ts';
import { useArt } from '../theme/art.ts';
import { ConnectError, type Lms } from '../tracking/lms.ts';
import { Session } from '../tracking/session.ts';
import { CourseRun, type ModuleLoaders, type ReferenceLoader } from './course-run.ts';
import { header } from './header.ts';
import { languageFor, rememberChoice, switchTo, type LanguageEvent } from './interface-language.ts';
import { nextStep } from './journey.ts';
import { lmsFor } from './lms-for.ts';
import { setPageTitle } from './page-title.ts';
import { noticesOf } from './notices.ts';
import { restorePreferences } from './preferences.ts';
import { isPlace, locationOf, routeOf, type Route } from './route.ts';
import { leftScreen } from './screens/left.ts';
import { noLmsScreen } from './screens/no-lms.ts';
import { loadScreen, screenOf } from './screens/screens.ts';
import { shortcutOf } from './shortcuts.ts';

/** What the player shows instead of the course: still connecting, no LMS, leaving (saving) or left. */
type Phase =
  | { readonly name: 'connecting' }
  | { readonly name: 'no-lms'; readonly error: ConnectError }
  | { readonly name: 'running'; readonly run: CourseRun }
  | { readonly name: 'leaving'; readonly run: CourseRun; readonly failed: boolean }
  | { readonly name: 'left'; readonly run: CourseRun };

/** Where the way in leads that index.html shows before it is known how far the learner is. */
const NEXT = '#/next';

function addressOfNext({ course, progress }: CourseRun): string {
  const next = nextStep(course, progress);
  return `#/${next ? locationOf(next) : 'map'}`;
}

/**
 * @summary The player: connects to the LMS, restores progress, and shows one screen at a time.
 * Rendered in light DOM, so that the course's stylesheet and the one live region serve every screen.
 */
@customElement('ripple-player')
export class RipplePlayer extends LitElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) modules: ModuleLoaders = {};
  /** How the words of each interface language are loaded. */
  @property({ attribute: false }) languages: WordLoaders = {};
  /** How glossary, job aids and credits are loaded. */
  @property({ attribute: false }) loadReference: ReferenceLoader = null;
  /** The tracking standard of the package; the build writes it into index.html. */
  @property() standard: Lms['standard'] = 'none';
  /** What the LMS needs done differently, as JSON; the build writes it into index.html. */
  @property({ converter: readSettings }) settings: Settings = defaultSettings;
  /** Makes the adapter; tests bring their own. */
  @property({ attribute: false }) createLms: typeof lmsFor = lmsFor;

  /** Paths of the illustrations; the build writes them into index.html. */
  @property({ attribute: 'title-art' }) titleArt = '';
  @property() art = '';

  @state() private phase: Phase = { name: 'connecting' };
  @state() private route: Route = { page: 'title' };
  @state() private loadFailed = false;
  @state() private announcement = '';
  /** What the screen is made of is under way. */
  #loading: Promise<void> = Promise.resolve();

  /** The learner's run through the course; null unless the course is on screen. */
  get run(): CourseRun | null {
    return this.phase.name === 'running' ? this.phase.run : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    useArt(this.titleArt, this.art);
    restorePreferences();
    window.addEventListener('hashchange', this.#onHash);
    window.addEventListener('keydown', this.#onKey);
    this.addEventListener('ripple-announce', this.#onAnnounce);
    this.addEventListener('ripple-language', this.#onLanguage);
    this.addEventListener('ripple-erase', this.#onErase);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHash);
    window.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('ripple-announce', this.#onAnnounce);
    this.removeEventListener('ripple-language', this.#onLanguage);
    this.removeEventListener('ripple-erase', this.#onErase);
  }

  /** Connects to the LMS and opens the course, or says why it cannot. */
  async start(
    lms: Lms | Promise<Lms> = this.createLms(this.standard, this.settings, this.course),
  ): Promise<void> {
    this.phase = { name: 'connecting' };
    try {
      const session = await Session.connect(await lms, { course: this.course.id });
      const course = withPassMark(this.course, session.launch.passMark);
      const run = new CourseRun(course, this.modules, session, this.settings, this.loadReference);
      run.addEventListener('change', () => this.#onRun(run));
      const language = languageFor(this.course, run.progress.language, session.launch.language);
      // Without its words the course opens all the same, in the language that it has.
      await this.#speak(language).catch(() => undefined);
      this.phase = { name: 'running', run };
      const entered = location.hash === NEXT;
      this.#open(this.#routeHere());
      if (entered) void this.#focusHeading();
    } catch (error) {
      if (!(error instanceof ConnectError)) throw error;
      this.phase = { name: 'no-lms', error };
      void this.#focusHeading();
    }
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** The title that index.html shows makes room for the first screen that is ready, not for one that says to wait. */
  protected override shouldUpdate(): boolean {
    if (this.hasUpdated || this.childElementCount === 0) return true;
    const { run } = this;
    return run
      ? this.loadFailed || screenOf(run, this.route) !== undefined
      : this.phase.name !== 'connecting';
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.replaceChildren();
  }

  /** Each screen is made anew: parts of the one before, moved about, would be layout shifts, and keep its state. */
  override render() {
    return html`${this.run && header(this.run, { skip: this.#skip, exit: this.#exit })}
      ${keyed(this.route, html`<main id="page" class="page" data-page=${this.run ? this.route.page : ''}>${this.#screen()}</main>`)}
      <div class="visually-hidden" role="status">${spoken(this.announcement)}</div>`;
  }

  override updated(): void {
    // What was still loading when the player was taken away has no say in the page's title.
    if (!this.isConnected) return;
    const heading = this.querySelector('h1')?.textContent?.trim() ?? '';
    setPageTitle(this.route, this.course, this.run, heading);
  }

  /** With what the screen is made of. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const before = await super.getUpdateComplete();
    await this.#loading;
    return (await super.getUpdateComplete()) && before;
  }

  #screen() {
    const { phase, route } = this;
    switch (phase.name) {
      case 'connecting':
        return this.#opening();
      case 'no-lms':
        return noLmsScreen(phase.error, {
          tryAgain: () => void this.start(),
          goOn: () => void this.start(lmsFor('none')),
          help: this.course.help,
        });
      case 'leaving':
      case 'left':
        return leftScreen(phase.run.session, () => void this.#leave(phase.run));
      case 'running':
        if (this.loadFailed) return this.#failed(route);
        return html`${noticesOf(phase.run)} ${screenOf(phase.run, route)?.content ?? this.#opening()}`;
    }
  }

  #opening() {
    return html`<h1 tabindex="-1">${written(this.course.title)}</h1>
      <p>${words.opening}</p>`;
  }

  #failed(route: Route) {
    return html`<h1 tabindex="-1">${written(this.course.title)}</h1>
      <p>${words.loadFailed}</p>
      <p><button class="primary" @click=${() => this.#open(route)}>${words.noLms.tryAgain}</button></p>`;
  }

  readonly #onHash = (): void => {
    if (location.hash === '#page') return;
    this.#open(this.#routeHere());
    void this.#focusHeading();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const name = shortcutOf(event);
    if (!name || !this.run) return;
    event.preventDefault();
    if (name === 'exit') return this.#exit();
    const [back, next] = this.querySelectorAll<HTMLAnchorElement>('.steps a');
    const link = { back, next }[name as 'back' | 'next'] ?? null;
    if (name !== 'back' && name !== 'next') location.hash = `#/${name}`;
    else if (link) link.click();
    else this.#announce(words.keys.nowhere);
  };

  readonly #onAnnounce = (event: Event): void => this.#announce((event as RippleAnnounceEvent).text);

  /** The same words twice in a row would not be said again; a trailing space makes them new. */
  #announce(text: string): void {
    this.announcement = text !== '' && text === this.announcement ? `${text} ` : text;
  }

  readonly #onLanguage = (event: Event): void => {
    const { language } = event as LanguageEvent;
    this.#speak(language).then(
      () => {
        rememberChoice(language);
        this.run?.apply({ type: 'chose-language', language });
      },
      () => {
        this.announcement = words.loadFailed;
        // The choice goes back to the language that is spoken.
        this.requestUpdate();
      },
    );
  };

  /** The course begins anew, as for somebody who has never seen it. */
  readonly #onErase = (): void => {
    this.run?.session.erase();
    history.replaceState(null, '', '#/');
    void this.start().then(() => {
      this.announcement = words.web.startAgain.done;
      return this.#focusHeading();
    });
  };

  async #speak(language: string): Promise<void> {
    if (language !== interfaceLanguage) await switchTo(language, this.languages);
    this.requestUpdate();
  }

  #routeHere(): Route {
    const { run } = this;
    if (run && location.hash === NEXT) history.replaceState(null, '', addressOfNext(run));
    return routeOf(this.course, location.hash);
  }

  #open(route: Route): void {
    this.route = route;
    this.loadFailed = false;
    this.announcement = '';
    const { run } = this;
    if (!run) return;
    if (isPlace(route) && !run.blocker(route)) run.apply({ type: 'went', location: locationOf(route) });
    this.#loading = this.#load(run, route);
  }

  async #load(run: CourseRun, route: Route): Promise<void> {
    try {
      await loadScreen(run, route);
      if (route.page === 'lesson' && !run.blocker(route)) run.visit(route.module, route.lesson.key);
    } catch {
      if (this.route === route) this.loadFailed = true;
    }
    this.requestUpdate();
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** The hash is taken by the address of the screen, so the skip link moves the focus by hand. */
  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('h1')?.focus();
  };

  #onRun(run: CourseRun): void {
    this.requestUpdate();
    const { phase } = this;
    // The save has come through after the learner was told that it had not.
    if (phase.name === 'leaving' && phase.failed && run.session.state === 'open') void this.#leave(run);
  }

  readonly #exit = (): void => {
    if (this.run && !this.run.session.keeper) void this.#leave(this.run);
  };

  /** Saves, then closes; what cannot be saved keeps the session open, as the screen then says. */
  async #leave(run: CourseRun): Promise<void> {
    this.phase = { name: 'leaving', run, failed: false };
    this.announcement = '';
    void this.#focusHeading();
    await this.updateComplete;
    const isOver = await run.session.finish();
    this.phase = isOver ? { name: 'left', run } : { name: 'leaving', run, failed: true };
    void this.#focusHeading();
    const { returnUrl } = run.session.launch;
    if (isOver && returnUrl !== undefined) return window.location.assign(returnUrl);
    // Only a window of the course's own: closing a frame's top would close the learner's LMS.
    if (isOver && window === window.top && window.opener) window.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-player': RipplePlayer;
  }
}
