import { formatsOf } from '../formats.ts';

const { number } = formatsOf('en');
/** One decimal: 3.7. */
const tenth = (value: number) => number(Math.round(value * 10) / 10);

/** The words of activities in English: the reference for every other language. */
export const activities = {
  ifThen: {
    title: 'My plan',
    line: (n: number) => `Line ${n}`,
    when: 'When',
    then: 'I will',
    sentence: (when: string, then: string) => `When ${when}, I will ${then}`,
    ideas: 'Show me ideas',
    use: 'Use this one',
    save: 'Save my plan',
    saved: 'Your plan is saved.',
    missing: 'Fill in both halves of one line first.',
    print: 'Print it',
    calendar: 'Put it into my calendar',
    calendarNote: 'The calendar file reminds you after 2 days, 2 weeks and 5 weeks, at nine in the morning.',
  },
  pulse: {
    prompt: 'How far do you agree?',
    scale: ['Not at all', 'Rather not', 'Partly', 'Mostly', 'Completely'] as readonly string[],
    show: 'Show my pulse',
    result: 'Your pulse',
    parts: { caring: 'Caring', competency: 'Competency', integrity: 'Integrity' },
    of: (now: number) => `${tenth(now)} of 5`,
    same: (now: number) => `${tenth(now)} of 5, as before`,
    up: (before: number, now: number) => `${tenth(now)} of 5, up from ${tenth(before)}`,
    down: (before: number, now: number) => `${tenth(now)} of 5, down from ${tenth(before)}`,
    keep: 'This is kept for you. In the last module you take your pulse again, and see what has moved.',
    reported: 'Your nine answers stay with you. Your organization gets the three averages.',
  },
  kink: {
    work: 'Worked on for',
    wait: 'Then waiting for',
    hours: (hours: number) => (hours < 1 ? `${number(Math.round(hours * 60))} min` : `${number(hours)} h`),
    stepOf: (n: number, of: number) => `Step ${n} of ${of}`,
    next: 'Follow it to the next step',
    lookBack: 'Look at the whole',
    total: (total: number, work: number) =>
      `${number(total)} hours from end to end, ${number(work)} of them work.`,
    ask: 'Where is the kink?',
    mend: 'How do you mend it?',
    goOn: 'Now mend it',
    found: 'Found, and mended.',
    mended: (before: number, after: number) =>
      `Found, and mended: ${number(after)} hours instead of ${number(before)}.`,
  },
  standards: {
    title: 'How we serve each other',
    team: 'Name of your team',
    own: 'In your words',
    make: 'Make my handbook',
    done: 'This is your handbook.',
    print: 'Print it',
    tooFew: (least: number) => `Choose at least ${least} standards first.`,
    tooMuch: (over: number) =>
      `Your own words are ${over} characters more than can be kept. Shorten some of them.`,
  },
  explorer: {
    choose: 'Choose an act',
    spread: 'Let it spread',
    next: 'Next ring',
    ring: (n: number, who: string) => `Ring ${n}: ${who}`,
    followed: 'Followed to the end',
    turn: 'Now turn it: choose another act, and watch.',
  },
  customers: {
    who: 'Who? A person or a team',
    side: 'Which way?',
    sides: { them: 'I depend on them', me: 'They depend on me', both: 'Both ways' },
    add: 'Put on my map',
    remove: (name: string) => `Take off the map: ${name}`,
    me: 'Me',
    nobody: 'Nobody yet',
    noName: 'Write a name first.',
    noSide: 'Choose which way first.',
    full: 'The map is full. Take somebody off first.',
    left: (n: number) => `${n} more to go, with somebody who depends on you among them.`,
    done: 'This is your map.',
  },
  trace: {
    next: 'Follow it further',
    customer: 'You have reached the customer.',
  },
  inbox: {
    blocks: { understand: 'Understand', own: 'Own', serve: 'Serve', communicate: 'Communicate' },
    from: (who: string) => `From ${who}`,
    open: 'Open it',
    new: 'New',
    handled: 'Handled',
    later: 'What came of it',
    skipped: (blocks: string) => `Skipped: ${blocks}`,
    allFour: 'All four blocks',
    next: 'Next block',
    send: 'Done with this one',
    again: 'Take this one again',
    summary: (well: number, of: number) => `${well} of ${of} went through all four blocks.`,
  },
};
