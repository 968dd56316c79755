import type { ActivityOutcome } from '../model/activity.ts';
import type { Key } from '../model/course.ts';
import type { Question, Response } from '../model/questions/question.ts';

/** A learner has answered a question; sent by `ripple-question`. */
export class RippleAnswerEvent extends Event {
  static readonly type = 'ripple-answer';
  readonly question: Question;
  readonly response: Response;
  /** When the question was shown, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** Seconds from showing the question to answering it. */
  readonly latency: number;

  constructor(question: Question, response: Response, startedAt: number, latency: number) {
    super(RippleAnswerEvent.type, { bubbles: true, composed: true });
    this.question = question;
    this.response = response;
    this.startedAt = startedAt;
    this.latency = latency;
  }
}

/** A learner has done something in an activity that is to be remembered; sent by every `RippleActivity`. */
export class RippleActivityEvent extends Event {
  static readonly type = 'ripple-activity';
  readonly activity: Key;
  readonly outcome: ActivityOutcome;

  constructor(activity: Key, outcome: ActivityOutcome) {
    super(RippleActivityEvent.type, { bubbles: true, composed: true });
    this.activity = activity;
    this.outcome = outcome;
  }
}

/** An input of a question has a new, not yet checked response; stays inside `ripple-question`. */
export class RippleResponseEvent extends Event {
  static readonly type = 'ripple-response';
  readonly response: Response;

  constructor(response: Response) {
    super(RippleResponseEvent.type, { bubbles: true });
    this.response = response;
  }
}

/** Something that screen readers should say; the player owns the one live region. */
export class RippleAnnounceEvent extends Event {
  static readonly type = 'ripple-announce';
  readonly text: string;

  constructor(text: string) {
    super(RippleAnnounceEvent.type, { bubbles: true, composed: true });
    this.text = text;
  }
}

/** A learner starts an attempt at a quiz. */
export class RippleQuizStartEvent extends Event {
  static readonly type = 'ripple-quiz-start';
  readonly quiz: Key;

  constructor(quiz: Key) {
    super(RippleQuizStartEvent.type, { bubbles: true, composed: true });
    this.quiz = quiz;
  }
}

/** A learner has answered the last question of a quiz and asks for the result. */
export class RippleQuizFinishEvent extends Event {
  static readonly type = 'ripple-quiz-finish';
  readonly quiz: Key;

  constructor(quiz: Key) {
    super(RippleQuizFinishEvent.type, { bubbles: true, composed: true });
    this.quiz = quiz;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ripple-answer': RippleAnswerEvent;
    'ripple-activity': RippleActivityEvent;
    'ripple-response': RippleResponseEvent;
    'ripple-announce': RippleAnnounceEvent;
    'ripple-quiz-start': RippleQuizStartEvent;
    'ripple-quiz-finish': RippleQuizFinishEvent;
  }
}
