import { DAYS } from '../../../simulation/parameters.ts';
import type { Chair } from '../../../simulation/types.ts';
import type { DeskWords } from '../words.ts';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const dayName = (day: number): string => {
  const week = Math.floor(day / 5);
  return `${DAY_NAMES[day % 5] ?? ''}${week === 0 ? '' : week === 1 ? ', week 2' : ', the week after'}`;
};
const pallets = (n: number): string => (n === 1 ? '1 pallet' : `${n} pallets`);
const days = (n: number): string => (n === 1 ? 'a day' : `${n} days`);
const other: Readonly<Record<Chair, string>> = { andy: 'Janice', janice: 'Andy' };

/** The story of the two weeks, and the words of its board, in English. */
export const en: DeskWords = {
  language: 'en',
  dayName,
  dayShort: (day) => `${DAY_NAMES[day % 5]?.slice(0, 3) ?? ''} ${Math.floor(day / 5) + 1}`,
  pallets,
  order: (n, product, customer) => `${pallets(n)} of ${product} for ${customer}`,
  minutes: (n) => `${n} min`,
  other,

  customers: {
    okonkwo: {
      name: 'Mrs. Okonkwo',
      about: 'builds schools, with us for nine years',
      why: (day) => `The plasterers come back on ${day}. Until then it would only stand in the rain.`,
    },
    brandt: {
      name: 'Brandt Homes',
      about: 'forty houses on one estate',
      why: (day) => `House 17 gets it first, and the bricklayers reach it on ${day}.`,
    },
    rossi: {
      name: 'Mr. Rossi',
      about: 'renovates old flats, never unloads before noon',
      why: (day) => `The lift is free for him on ${day}. He only wanted it off his mind.`,
    },
    silva: {
      name: 'Silva Roofing',
      about: 'pays for the crane by the hour',
      why: (day) => `The crane is booked for ${day}. Nothing gets up there without it.`,
    },
    nakamura: {
      name: 'Ms. Nakamura',
      about: "the hospital's new wing",
      why: (day) => `The ward next door moves out first. Work starts on ${day}.`,
    },
    kowalski: {
      name: 'Kowalski Brothers',
      about: 'bathrooms, one after the other',
      why: (day) => `The old tiles have to come off first. They begin on ${day}.`,
    },
    haddon: {
      name: 'Haddon Farm Buildings',
      about: 'barns, at the end of a long lane',
      why: (day) => `The cows are moved on ${day}, and then it can go up.`,
    },
    mbeki: {
      name: 'Mr. Mbeki',
      about: 'fits out shops at night',
      why: (day) => `The shop closes on ${day}, and his people work that night.`,
    },
    lindqvist: {
      name: 'Lindqvist Timber Frames',
      about: 'plans by the weather forecast',
      why: (day) => `Rain until then. The frame goes up on ${day}.`,
    },
    ferreira: {
      name: 'Mrs. Ferreira',
      about: 'is building her own house',
      why: (day) => `Her brother has time to help from ${day}.`,
    },
    oneill: {
      name: "O'Neill Paving",
      about: 'has to close a road for each delivery',
      why: (day) => `The road may be closed on ${day}. She has it in writing.`,
    },
    tran: {
      name: 'Tran & Daughter',
      about: 'young firm, third order ever',
      why: (day) => `They asked early to be sure of it. ${day} is when they need it.`,
    },
  },
  products: {
    bricks: 'bricks',
    plasterboard: 'plasterboard',
    'roof-tiles': 'roof tiles',
    timber: 'timber',
    insulation: 'insulation',
    windows: 'windows',
    cement: 'cement',
    pipes: 'pipes',
  },
  values: { 1: 'small customer', 2: 'regular customer', 3: 'core customer' },

  intro: {
    andy: {
      title: "Two weeks at Andy's desk",
      text: [
        'You are Andy, in sales support. Customers ring and want a day. You promise one, and the yard has to keep it. Janice plans the yard; here, she answers to how you treat her.',
      ],
    },
    janice: {
      title: "Two weeks at Janice's desk",
      text: [
        'You are Janice, in logistics. Two people pick, pack and load; the trucks drive. Andy sells. Sometimes he asks you for a day, sometimes he has already promised one; which it is depends on how you treat him.',
      ],
    },
    how: [
      'The board shows orders by the day they are promised for. The bars show how full the crew and the trucks are.',
      'Choose an order to see what you can do with it. Choose a day, and the board shows what that would do before you promise.',
      'Talking takes minutes, and you have 80 a day. They are lacking elsewhere: every minute you talk is one that nobody works.',
      'The standard is three days: approval, then picking and packing, then loading and driving. Faster is possible, but it takes nearly half as much work again.',
      'There is no single right way, and no result that fails you. Leave when you like: the board waits for you.',
    ],
    start: 'Start the two weeks',
    length: 'Ten working days, about ten minutes.',
  },

  status: {
    title: (day) => `${dayName(day)}, day ${day + 1} of ${DAYS}`,
    talk: 'To talk with',
    customers: 'Customers',
    onTime: 'On their day',
    of: (n, all) => `${n} of ${all}`,
    change: (n) => `${n > 0 ? '+' : n < 0 ? '−' : '±'}${Math.abs(n)} today`,
    trust: (chair) => `${other[chair]}'s trust in you`,
    parts: { caring: 'Caring', competency: 'Competency', integrity: 'Integrity' },
  },
  news: { title: 'This morning', nothing: 'A quiet morning. Nothing new.', said: 'Just now' },
  happening: {
    sick: () => 'Half the crew is ill today. What was planned to the minute will not hold.',
    breakdown: () => 'One truck will not start. The mechanic says: not before tomorrow.',
    promised: ({ order, day }) => `Promised: ${order} for ${day}.`,
    'unasked-rush': ({ customer }) =>
      `The yard finds ${customer} on its list, sooner than the standard. Nobody had asked.`,
    'against-quote': ({ customer, day }) =>
      `Janice had said ${day} for ${customer}. She notes what you promised, and says nothing.`,
    'no-why': ({ customer }) => `A later day for ${customer}, and no reason. Andy reads it twice.`,
    declined: ({ customer }) => `${customer} cannot wait that long, and buys elsewhere this time.`,
    waits: ({ customer }) => `${customer} has still not heard from anybody.`,
    quoted: ({ customer, day }) =>
      `"For ${customer}? ${day}," says Janice. "I've looked at everything that is promised."`,
    'quoted-late': ({ customer, day }) =>
      `"${customer}? ${day}," says Janice, after a while. "I'd rather be safe than sorry."`,
    understood: ({ customer, why }) => `${customer}: "${why}"`,
    'as-promised': () =>
      '"As it says in the order," says Andy, and looks at his screen. He keeps to himself what he knows.',
    explained: ({ chair }) =>
      chair === 'andy'
        ? 'You tell Janice who stands behind the orders. "A school? Nobody told us it was a school."'
        : 'You show Andy what a full day looks like in the yard. "I had no idea," he says.',
    shared: ({ chair }) =>
      chair === 'andy'
        ? 'You tell Janice what may come in tomorrow. She has the crew set up for it.'
        : 'You send Andy the plan for tomorrow. He means to sell what is there.',
    'shared-in-vain': ({ chair }) => `You share it, but ${other[chair]} no longer builds on your numbers.`,
    thanked: ({ chair }) =>
      `"Thank you for stepping in." ${other[chair]} smiles. It had not been a small thing.`,
    'thanked-for-nothing': ({ chair }) => `"Thanks!" you say. "What for?" says ${other[chair]}.`,
    escalated: ({ chair, order }) =>
      chair === 'andy'
        ? `The manager comes down: ${order} goes first. Janice does not look at you.`
        : `The manager backs the standard for ${order}. Andy does not say a word.`,
    'manager-tired': () => '"You two are grown up," says the manager. "Sort it out between you."',
    'went-round': ({ chair, order }) =>
      chair === 'andy'
        ? `You ring the driver yourself: ${order} goes first. By evening, Janice knows.`
        : `You ring the customer about ${order} without telling Andy. By evening, he knows.`,
    overtime: ({ value }) => `The crew stays this evening: ${value} minutes more today, a few less tomorrow.`,
    'no-overtime': () => '"My people have homes," says Janice. "And nobody asks how they are."',
    parted: ({ order, value }) => `${pallets(value)} of ${order} go first; the rest follows two days later.`,
    moved: ({ customer, day }) => `${customer} can wait: now it is ${day}.`,
    'no-swap': () => '"My customer, my promise," says Andy. "I am not ringing anybody."',
    'cannot-wait': ({ customer, day }) =>
      `${customer} cannot wait beyond ${day}, and did not like to be asked.`,
    looked: ({ chair }) =>
      chair === 'andy'
        ? 'You walk over to the yard. On the wall: what the crew owes to others, too. Now the bars are real.'
        : "You walk up to sales and hear what today's customers said.",
    first: ({ order }) => `${order}: first in the queue.`,
    'andy-asks': ({ order, day }) => `Andy asks: can we do ${order} by ${day}?`,
    'andy-promises': ({ order, day }) => `Andy has promised ${order} for ${day}, without asking.`,
    'andy-escalates': ({ order }) =>
      `Andy heard a no and no reason. He goes to the manager, and ${order} goes first.`,
    'andy-helps': ({ customer, day }) => `Andy has rung ${customer} on his own account: ${day} will do.`,
    'not-answered': ({ order, day }) => `You did not answer. Andy promised ${order} for ${day}.`,
    delivered: ({ order }) => `On its day: ${order}.`,
    'delivered-late': ({ order, value }) => `Delivered ${days(value)} late: ${order}.`,
    late: ({ order }) => `Missed its day: ${order}.`,
    left: ({ customer }) => `${customer} has had enough, and leaves us.`,
  },

  board: {
    title: 'The board',
    caption: (chair) =>
      chair === 'andy'
        ? 'Orders by the day they are promised for, with the minutes of the yard'
        : 'Orders by the day they are promised for, with the minutes of your yard',
    day: 'Day',
    crew: 'Crew',
    truck: 'Trucks',
    orders: 'Orders',
    open: 'No day yet',
    none: 'Nothing',
    percent: (n) => `${n} %`,
    guess: 'The bars show what you know. What else the yard has to do, only Janice can tell you.',
    rest: 'second part',
    late: 'will be late',
    wouldBe: 'if you promise it',
    hint: 'Choose an order to see what can be done with it.',
  },
  sheet: {
    wants: (day) => `Wants it on ${day}`,
    promised: (day) => `Promised for ${day}`,
    needs: (day) => `Really needs it on ${day}`,
    parts: (n) => `${pallets(n)} would do for a start`,
    quoted: (day) => `Janice can do ${day}`,
    asked: 'Andy waits for your answer',
    agreed: 'You both stand behind this day',
    annoyed: ['content', 'a little annoyed', 'annoyed', 'about to leave'],
    date: (chair) => (chair === 'andy' ? 'Which day do you promise?' : 'Which day do you give Andy?'),
    isRequested: 'as asked for',
    isQuoted: "Janice's answer",
    isStandard: 'the standard',
    promise: (chair, day) => (chair === 'andy' ? `Promise ${day}` : `Answer: ${day}`),
    whatIf: 'If you do this',
    asFarAsYouKnow: 'As far as you can see:',
    fine: 'This order is on its day, and makes nothing late.',
    itselfLate: (day) =>
      day === null
        ? 'This order would not be delivered in time at all.'
        : `This order would only be there on ${day}.`,
    othersLate: (orders) => `This would make late: ${orders}.`,
    alreadyLate: (orders) => `Late anyway: ${orders}.`,
    load: (day, crew, truck) => `${day}: crew ${crew} % full, trucks ${truck} %.`,
    stages: {
      approval: 'Approval',
      picking: 'Picking',
      packing: 'Packing',
      loading: 'Loading',
      driving: 'Driving',
    },
    stageLeft: (n) => (n === 0 ? 'done' : `${n} min`),
    first: 'goes first',
  },
  moves: {
    title: (chair) => `Between you and ${other[chair]}`,
    aboutOrder: 'What else you can do',
    noTime: 'No time left for this today.',
    ask: { andy: 'Ask Janice when she can', janice: '' },
    understand: { andy: 'Ring the customer: what is it for?', janice: 'Ask Andy what it is for' },
    explain: {
      andy: 'Tell Janice who is behind the orders',
      janice: 'Show Andy what the yard is up against',
    },
    share: { andy: 'Share what may come in tomorrow', janice: "Share tomorrow's plan" },
    thank: { andy: 'Thank Janice', janice: 'Thank Andy' },
    escalate: { andy: 'Have the manager settle it', janice: 'Have the manager back the standard' },
    round: { andy: 'Ring the driver yourself', janice: 'Move it by a day without Andy' },
    overtime: { andy: 'Ask for an evening of overtime', janice: 'Have the crew stay this evening' },
    part: { andy: 'Send the first pallets, then the rest', janice: 'Send the first pallets, then the rest' },
    swap: { andy: 'Ask the customer for a day more', janice: 'Have Andy ask for a day more' },
    look: { andy: 'Walk over to the yard', janice: 'Walk up to sales' },
    first: { andy: '', janice: 'Put it first' },
  },
  end: {
    day: 'End the day',
    last: 'End the two weeks',
    open: (n) => (n === 1 ? 'One order still has no day.' : `${n} orders still have no day.`),
  },
  how: 'How it works',

  debrief: {
    title: 'What came of it',
    customers: 'Customers who stayed',
    onTime: 'Orders that came on their day',
    trust: (chair) => `${other[chair]}'s trust in you`,
    intro:
      'No way through these two weeks is the right one, and no two are the same. Look at where the lines turn, and at what you had done the day before.',
    charts: {
      trust: 'Trust, part by part',
      onTime: 'Orders on their day, %',
      customers: 'Customers',
      you: 'You',
      askFirst: 'Asking first',
      hint: 'Dashed: the same two weeks, played by somebody who asks first and plans together.',
    },
    table: {
      title: 'Day by day',
      day: 'Day',
      trust: 'Trust',
      onTime: 'On their day, %',
      customers: 'Customers',
    },
    compare: {
      title: 'Side by side',
      run: 'Run',
      now: 'This time',
      last: 'The time before',
      best: 'Your best so far',
      askFirst: 'Asking first, same two weeks',
      chairs: { andy: "At Andy's desk", janice: "At Janice's desk" },
      none: 'Not played to the end yet.',
    },
    moments: 'Where it turned',
    noMoments: 'No day stood out. That is rare.',
    counts: 'What you did',
    count: {
      ask: (n) => `Asked about a day or a customer: ${n}`,
      share: (n) => `Shared a plan or a reason: ${n}`,
      escalate: (n) => `Went to the manager, or round the other desk: ${n}`,
      date: (n) => `Gave days: ${n}`,
    },
    again: 'Play the same two weeks again',
    fresh: 'Play two new weeks',
    report: (chair) => `Two weeks at the order desk, from ${chair === 'andy' ? "Andy's" : "Janice's"} chair`,
  },
};
