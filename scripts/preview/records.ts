import type { Call, Edition, Elements, LaunchOptions, StoreRequest } from './protocol.ts';
import { elementsAtLaunch, flatten } from './registration.ts';

/** What an LMS keeps of its learners for one course, in memory. */
export class Records {
  private readonly edition: Edition;
  private readonly registrations = new Map<string, Elements>();
  /** The learner of each session; session 1 is the first. */
  private readonly learners: string[] = [];
  private readonly log: Call[] = [];

  constructor(edition: Edition) {
    this.edition = edition;
  }

  /** Begins a session and tells what the content will find. */
  launch(options: LaunchOptions): { session: number; elements: Elements } {
    const session = this.learners.push(options.learnerId);
    return { session, elements: elementsAtLaunch(this.edition, options, this.stored(options.learnerId)) };
  }

  /** Takes a commit. @throws when there is no such session. */
  store({ session, cmi, calls }: StoreRequest): void {
    const learnerId = this.learners[session - 1];
    if (learnerId === undefined) throw new Error(`There is no session ${session}.`);
    this.log.push(...calls);
    // In review and browse mode too, as Moodle does: a course that writes there must not go unnoticed.
    if (cmi) this.registrations.set(learnerId, flatten(cmi));
  }

  /** Puts a data model in place, as if the learner had been here before; undefined takes it away. */
  seed(learnerId: string, elements: Elements | undefined): void {
    if (elements) this.registrations.set(learnerId, elements);
    else this.registrations.delete(learnerId);
  }

  /** The data model after a learner's last commit, undefined if there was none. */
  stored(learnerId: string): Elements | undefined {
    return this.registrations.get(learnerId);
  }

  /** Every call so far in the order in which they were made: a beacon may have overtaken another. */
  calls(): Call[] {
    return [...this.log].sort((a, b) => a.session - b.session || a.number - b.number);
  }
}
