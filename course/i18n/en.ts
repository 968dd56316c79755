import { activities } from './activities/en.ts';
import type { Mood, Shown, Step, TrustPart } from '../model/roleplay/role-play.ts';
import { formatsOf } from './formats.ts';
import { web } from './web/en.ts';

const { number, percent, plural } = formatsOf('en');

/** Interface words in English: the reference for every other language. */
export const en = {
  // Lessons
  takeaway: 'Keep this',
  tomorrow: 'Start tomorrow',
  steps: {
    'make-time': 'Make time to listen',
    acknowledge: 'Acknowledge',
    'meeting-of-minds': 'Meeting of minds',
    act: 'Act and follow up',
    slip: 'A slip',
  },

  // Questions
  yourTurn: 'Your turn',
  check: 'Check my answer',
  tryAgain: 'Try again',
  hint: 'Give me a hint',
  hintLabel: 'Hint',
  save: 'Save my answer',
  change: 'Change my answer',
  result: { correct: 'That works', partly: 'Partly there', incorrect: 'Not quite', neutral: 'Noted' },
  missing: {
    'choose-one': 'Choose one answer first.',
    'choose-some': 'Choose at least one answer first.',
    'order-all': 'Put all of them in order first.',
    'match-all': 'Choose a match for every line first.',
    'sort-all': 'Choose a group for every line first.',
    'find-some': 'Choose at least one phrase first.',
    'rate-all': 'Rate every line first.',
    'write-answer': 'Write your answer first.',
    'write-number': 'Write a number first.',
    'not-a-number': 'This cannot be read as a number. Use digits, for example 12 or 3.5.',
    'too-long': 'This is too long to be kept. Shorten it a little.',
  },
  goodChoice: 'Right',
  slipChoice: 'Not this one',
  missed: {
    'single-choice': 'This works better',
    'multiple-choice': 'This belongs to it, too',
    'true-false': 'This is the answer',
  },
  choose: 'Choose…',
  moveUp: (item: string) => `Move up: ${item}`,
  moveDown: (item: string) => `Move down: ${item}`,
  moved: (item: string, place: number, of: number) => `${item}: now ${number(place)} of ${number(of)}`,
  notHere: 'Not here yet',
  belongsHere: (place: number) => `Belongs at ${place}`,
  matchIs: (target: string) => `The match: ${target}`,
  belongsTo: (group: string) => `Belongs to: ${group}`,
  trueOrFalse: 'True or false?',
  isTrue: 'True',
  isFalse: 'False',
  answerIs: (answer: string) => `The answer: ${answer}`,
  spelling: (answer: string) => `We write it: ${answer}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  tooLow: 'Too low',
  tooHigh: 'Too high',
  findHow: 'Choose phrases in the text. Choose one again to take it back.',
  rated: (rating: string) => `Your rating: ${rating}`,
  privateNote: 'For you alone: kept with your progress, and not reported.',
  characters: (count: number, limit: number) => `${number(count)} of ${number(limit)} characters`,
  charactersOver: (over: number) =>
    plural(over, { one: '1 character too many', other: `${number(over)} characters too many` }),
  notKept: 'You have answered this before. There was no room to keep what you wrote.',

  activities,
  // Role plays
  talk: {
    label: 'Role play',
    you: 'You',
    goal: 'What you are after',
    begin: 'Begin the talk',
    holdBack: 'Keep the observer’s notes for the end',
    counts: 'This run counts: no reply can be taken back, and the observer’s notes come at the end.',
    practise: 'Practise first',
    forReal: 'Now the run that counts',
    practice: 'Practice: replies can be taken back, and nobody is told.',
    conversation: (title: string) => `The conversation: ${title}`,
    whatDoYouSay: 'What do you say?',
    looks: (name: string, mood: string) => `${name} looks ${mood}`,
    observer: 'Observer',
    undo: 'Take back my last reply',
    tookBack: 'Taken back.',
    again: 'Start again',
    moods: {
      calm: 'calm',
      warm: 'warm',
      relieved: 'relieved',
      thoughtful: 'thoughtful',
      guarded: 'guarded',
      hurried: 'hurried',
      worried: 'worried',
      hurt: 'hurt',
      angry: 'angry',
    } satisfies Record<Mood, string>,
    trust: (name: string) => `${name}’s trust in you`,
    parts: { caring: 'Caring', competency: 'Competency', integrity: 'Integrity' } satisfies Record<
      TrustPart,
      string
    >,
    /** From nothing to full, in five equal steps. */
    levels: ['hardly any', 'thin', 'some', 'good', 'strong'],
    level: (level: string, percent: number) => `${level}, ${number(percent)} of 100`,
    up: (part: string) => `${part} up`,
    down: (part: string) => `${part} down`,
    /** MAMA steps have their words in `steps`. */
    shows: {
      understand: 'Understand',
      own: 'Own',
      serve: 'Serve',
      communicate: 'Communicate',
      'three-stages': 'A warm welcome and goodbye',
      reframe: 'Reframe',
      'unspoken-wishes': 'Wishes unspoken',
      'share-what-works': 'Share what works',
      'lateral-service': 'Lateral service',
      respect: 'Respect',
      kindness: 'Kindness',
      language: 'Language matters',
      'polite-but-empty': 'Polite but empty',
      defending: 'Defending',
      'fixing-too-soon': 'Fixing too soon',
      blaming: 'Blaming',
      'over-promising': 'Promising too much',
      dismissing: 'Brushing off',
      interrogating: 'Interrogating',
      lecturing: 'Lecturing',
      pushing: 'Pushing',
      'giving-in': 'Giving in',
      'being-vague': 'Staying vague',
      'taking-over': 'Taking over',
    } satisfies Record<Exclude<Shown, Step>, string>,
    outcome: { good: 'You have found to each other', mixed: 'Half-way', poor: 'Further apart' },
    score: (score: number) => `${percent(score)} of the best that this talk can come to`,
    partScore: (part: string, score: number) => `${part}: ${percent(score)}`,
    lookBack: 'Looking back',
    lookBackAbout:
      'The whole talk once more, with the observer’s notes. You can go back to any turn and try another reply.',
    turn: (n: number, of: number) => `Turn ${n} of ${of}`,
    turningPoint: 'Turning point',
    better: 'Stronger here',
    asGood: 'No reply was stronger here.',
    replay: 'Replay from here',
    replayOf: (n: number) => `Replay from here: turn ${n}`,
  },

  // Quiz
  quizAbout: (count: number, passMark: number, attempts: number | null) => {
    const questions = plural(count, { one: 'One question', other: `${number(count)} questions` });
    const about = `${questions}, no time limit. ${percent(passMark)} is a pass`;
    if (attempts === null) return `${about}, and you may take it again.`;
    return `${about}. ${plural(attempts, { one: 'You have one attempt', other: `You have ${attempts} attempts` })}.`;
  },
  startQuiz: 'Start the quiz',
  questionOf: (n: number, of: number) => `Question ${n} of ${of}`,
  nextQuestion: 'Next question',
  seeResult: 'See my result',
  passed: 'Passed',
  notYet: 'Not there yet',
  scoreIs: (score: number, passMark: number) =>
    `You scored ${percent(score)}. The pass mark is ${percent(passMark)}.`,
  bestIs: (score: number) => `Your best score so far: ${percent(score)}.`,
  passStays: 'You have passed this before, and that stays.',
  byObjective: 'How you did, point by point',
  rightOf: (right: number, of: number) => `${right} of ${of} right`,
  lessonsToRevisit: 'Lessons worth another look',
  retake: 'Take it again',
  attemptsLeft: (n: number) =>
    plural(n, { one: 'You have one attempt left.', other: `You have ${n} attempts left.` }),
  attemptsUsedUp: (n: number) =>
    plural(n, {
      one: 'This quiz allows one attempt, and you have used it.',
      other: `This quiz allows ${n} attempts, and you have used them all.`,
    }),
  askHelp: 'Please ask how you can go on:',
  askAnyone: 'Please ask the people who gave you this course how you can go on.',
  questionsAllGone:
    'This course has been updated, and none of the questions of your attempt is in it any more. The attempt does not count.',
  startAnew: 'Start a new attempt',
  questionsGone:
    'This course has been updated: some questions of your attempt are no longer in it. You go on with the rest.',

  // Final assessment
  final: {
    label: 'Final assessment',
    how: 'Your result comes at the end, not after each question. You can stop at any time: next time you go on at the same question.',
    start: 'Start the final assessment',
    allAnswered: (count: number) =>
      count === 1 ? 'Your answer is in' : `All ${number(count)} answers are in`,
  },
  path: {
    heading: 'A short way to your next attempt',
    why: 'These lessons help with what went wrong. Have a look before you try again: it is up to you.',
    start: (title: string) => `Start with: ${title}`,
    next: (title: string) => `Next on your way: ${title}`,
    back: 'To the final assessment',
    place: (n: number, of: number) => `Your way to the next attempt: ${number(n)} of ${number(of)}`,
    seen: 'Looked at again',
  },
  answers: {
    heading: 'Your answers',
    question: (n: number) => `Question ${number(n)}`,
  },

  // Opening of a module
  moduleOf: (n: number, of: number) => `Module ${number(n)} of ${number(of)}`,
  recall: 'What do you remember?',
  recallWhy: 'A short look back at earlier modules. It does not count, and you may skip it.',
  afterwards: 'After this module you can',
  testOut: {
    heading: 'Do you know this already?',
    why: 'Take the module’s check now. If you pass, its lessons count as done.',
    go: 'Take the check',
    done: 'You have passed, so the lessons of this module count as done.',
  },

  // Player
  skip: 'Skip to the page',
  opening: 'Opening the course…',
  enter: 'Start or continue',
  noScript: 'This course needs JavaScript. Please allow it for this page, then open the course again.',
  tooOld:
    'Your browser is too old for this course. Please update it, or open the course in a current Chrome, Edge, Firefox or Safari.',
  menu: 'Menu',
  pages: {
    map: 'Course map',
    search: 'Search',
    glossary: 'Glossary',
    'job-aids': 'Job aids',
    settings: 'Settings',
    help: 'Help',
    credits: 'Credits',
  },
  minutes: (n: number) => `${n} min`,
  minutesLeft: (n: number) => `about ${n} min left`,
  moduleNumber: (n: number) => `Module ${n}`,
  lockedUntil: (title: string) => `First: ${title}`,
  locked: { title: 'Not open yet', about: 'This course goes in order. Before this comes:' },
  start: 'Start the course',
  goOn: (page: string) => `Continue: ${page}`,
  openMap: 'Look through the course',
  next: (page: string) => `Next: ${page}`,
  back: 'Back',
  stepsLabel: 'Back and next',
  lessonOf: (n: number, of: number) => `Lesson ${n} of ${of}`,
  quizLabel: 'Quiz',
  status: {
    open: 'Not started',
    optional: 'Optional',
    visited: 'Begun',
    done: 'Done',
    passed: 'Passed',
    'tested-out': 'Tested out',
  },
  overall: (done: number, of: number) => `${done} of ${of} done`,
  exit: 'Save and exit',
  version: (version: string) => `Version ${version}`,
  recorded:
    'What is recorded: which lessons you have done, your answers to questions, your score and the time you spend here.',
  notRecorded:
    'What is private: whatever you write in your own words. It is kept for you, and reported to nobody.',
  completed: 'You have completed this course. Everything is open for another look.',
  review: 'You are looking through this course. Nothing you do now is recorded.',
  noCredit: 'Your learning platform opened this course without credit: scores are not recorded.',
  welcome: (name: string) => `Welcome, ${name}`,
  welcomeBack: (name: string) => `Welcome back, ${name}`,
  session: {
    open: 'Saved',
    saving: 'Saving…',
    unsaved: 'Not saved yet: we keep trying',
    closed: 'Saved and closed',
    'read-only': 'Not recorded',
    over: 'Not saved: open the course again',
  },
  notFoundTitle: 'This page is not here',
  notFound: 'The address leads nowhere, or the course has changed since. The map shows all that there is.',
  loadFailed: 'This part of the course could not be loaded. Check your connection, then try again.',

  help: 'Questions or trouble?',
  language: 'Language',

  // Looking things up
  searchFor: 'What are you looking for?',
  searchHow: 'Lessons, job aids and the glossary are searched while you type.',
  searchAll: 'Search the whole course',
  found: (n: number) =>
    n === 0
      ? 'Nothing found. Try another word, or a shorter one.'
      : n === 1
        ? '1 page found'
        : `${n} pages found`,
  glossaryAbout: 'Words that this course uses in a sense of its own.',
  taughtIn: (lesson: string) => `Lesson: ${lesson}`,
  jobAidsAbout: 'One page each, to keep at hand or to print and pin up.',
  printPage: 'Print this page',
  allJobAids: 'All job aids',
  fontsTitle: 'Fonts',
  fonts:
    'Atkinson Hyperlegible Next, made by the Braille Institute to be read by as many people as possible, and Familjen Grotesk, made by Letters from Sweden. Both are under the SIL Open Font License; its text is in this package.',

  // Settings
  settings: {
    about: 'Every choice holds at once, and is kept in this browser.',
    text: {
      legend: 'Text size',
      note: 'Your browser can make all of the page larger as well.',
      options: { normal: 'Normal', large: 'Large', larger: 'Larger' },
    },
    theme: {
      legend: 'Light or dark',
      note: 'High contrast follows your device.',
      options: { device: 'As on my device', light: 'Light', dark: 'Dark' },
    },
    motion: {
      legend: 'Motion',
      note: 'What moves here is little, and never needed to understand anything.',
      options: { device: 'As on my device', off: 'No motion' },
    },
    shortcuts: {
      legend: 'Keyboard shortcuts',
      note: 'Help lists them. Switch them off if they get in the way of other software.',
      options: { on: 'On', off: 'Off' },
    },
  },

  // Help
  helpTopics: {
    saved: {
      title: 'Is my work saved?',
      text: 'Yes, after every answer and every page. The bar at the top always says how it stands: saved, saving, or not saved yet. If it is not saved yet, go on: the course keeps trying.',
    },
    stop: {
      title: 'Can I stop in the middle?',
      text: 'At any time. Choose “Save and exit” or just close the window. Next time you go on where you were.',
    },
    order: {
      title: 'In which order do I take it?',
      text: 'The button on the first screen and on the map leads to your next best step. The map shows everything, and whether something has to be done before.',
    },
    who: {
      title: 'Who sees my answers?',
      text: 'Your learning platform is told which lessons you have done, your answers to questions, your score and your time. What you write in your own words stays with you.',
    },
    reading: {
      title: 'Reading and hearing the course',
      text: 'Everything works with the keyboard alone and with screen readers. Text size, dark colours and motion are under Settings.',
    },
  },
  keys: {
    title: 'Keyboard shortcuts',
    about:
      'Tab and Shift + Tab go from one thing to the next, Enter and Space choose. These work everywhere:',
    shift: 'Shift',
    next: 'Next page',
    back: 'Previous page',
    map: 'Course map',
    search: 'Search',
    help: 'Help',
    exit: 'Save and exit',
    nowhere: 'There is nothing in this direction.',
  },

  // Certificate
  certificate: {
    title: 'Your certificate',
    heading: 'Certificate of completion',
    statement: 'This certifies that {name} has completed the course {course}',
    date: 'Completed on',
    score: 'Score',
    company: 'Awarded by',
    percent,
    blank: 'left blank',
    blanks: 'What your learning platform did not tell us is left blank: write it in by hand.',
    print: 'Print or save as PDF',
    toDo: 'Your certificate will be here as soon as you have completed the course. Still to do:',
    notRecorded:
      'Nothing that you do now is recorded, so there is no certificate for it, but a sample of one. To earn yours, open the course from your learning platform.',
    sample: 'Sample',
  },

  // No LMS
  noLms: {
    title: 'Your learning platform does not answer',
    'no-api':
      'This course was opened, but we cannot find the learning platform that should record your progress.',
    refused: 'Your learning platform did not let the course in.',
    notHere: 'Your progress cannot be recorded here',
    'not-launched':
      'Opened outside of a learning platform: nothing is there that could record your progress.',
    'broken-launch': 'The address with which your learning platform opened the course is not complete.',
    over: 'This session has ended already.',
    broken: (names: string) => `Your administrator may want to know what is missing or broken: ${names}.`,
    said: (text: string) => `It said: ${text}`,
    remedy: 'Close this window and open the course again from your learning platform, or try again here.',
    goOn: 'You can also look through the course now. Then nothing you do is recorded.',
    tryAgain: 'Try again',
    continue: 'Continue without recording',
  },

  // Leaving
  left: {
    title: 'You can close this window',
    saved: 'Your progress is saved. See you next time.',
    unsaved:
      'Your learning platform does not answer, and this browser may not keep your latest steps. We keep trying: please leave this page open for a while.',
    nothing: 'Nothing was recorded this time.',
    savingTitle: 'One moment, please',
    saving: 'We are saving your progress.',
    unsavedTitle: 'Not saved yet',
    kept: 'Your learning platform does not answer, so your latest steps are kept in this browser. We keep trying while this page is open; otherwise they are sent when you next open the course here.',
    saveAgain: 'Try again',
  },

  // How the session is recorded
  notices: {
    secondTab:
      'This course is open in another tab or window. Nothing you do here is recorded: go on there, or close it and open the course again.',
    over: 'Your learning platform has ended this session, so nothing more can be saved from here. Close this page and open the course again from your learning platform: what it does not have yet is kept in this browser, if it allows that, and is sent then.',
    restored:
      'Your learning platform had lost some of your progress. This browser still had it, and we have sent it again.',
    shed: 'There is more to keep than your learning platform can hold: your longest notes, or what you chose in questions, will not be shown next time. What you have done and passed stays.',
    shedKept:
      'There is more to keep than your learning platform can hold: your longest notes, or what you chose in questions, are kept in this browser only. What you have done and passed stays.',
  },

  // Without an LMS
  web,
};

/** Every word the interface needs; a language that lacks one does not compile. */
export type Words = typeof en;
