import { activities } from './activities/ar.ts';
import type { Words } from './en.ts';
import { formatsOf } from './formats.ts';

const { number, percent, plural } = formatsOf('ar');

/** Interface words in Arabic: verbal nouns and neutral forms, so that no reader is taken for another. */
export const ar: Words = {
  // Lessons
  takeaway: 'للتذكّر',
  tomorrow: 'ابتداءً من الغد',
  steps: {
    'make-time': 'تخصيص وقت للإصغاء',
    acknowledge: 'إظهار التفهّم',
    'meeting-of-minds': 'الوصول إلى فهم مشترك',
    act: 'التصرّف والمتابعة',
    slip: 'زلّة',
  },
  // Questions
  yourTurn: 'حان دورك',
  check: 'التحقق من إجابتي',
  tryAgain: 'المحاولة مرة أخرى',
  hint: 'أريد تلميحًا',
  hintLabel: 'تلميح',
  save: 'حفظ إجابتي',
  change: 'تغيير إجابتي',
  result: { correct: 'هذا صحيح', partly: 'صحيح جزئيًا', incorrect: 'ليس تمامًا', neutral: 'تم تدوينه' },
  missing: {
    'choose-one': 'يلزم اختيار إجابة أولًا.',
    'choose-some': 'يلزم اختيار إجابة واحدة على الأقل أولًا.',
    'order-all': 'يلزم ترتيب جميع العناصر أولًا.',
    'match-all': 'يلزم اختيار ما يناسب كل سطر أولًا.',
    'sort-all': 'يلزم اختيار مجموعة لكل سطر أولًا.',
    'find-some': 'يلزم اختيار عبارة واحدة على الأقل أولًا.',
    'rate-all': 'يلزم تقييم كل سطر أولًا.',
    'write-answer': 'يلزم كتابة الإجابة أولًا.',
    'write-number': 'يلزم كتابة رقم أولًا.',
    'not-a-number': 'لا يمكن قراءة هذا كرقم. المطلوب أرقام، مثل 12 أو 3.5.',
    'too-long': 'النص أطول من أن يُحفظ. يلزم اختصاره قليلًا.',
  },
  goodChoice: 'صحيح',
  slipChoice: 'ليس هذا',
  missed: {
    'single-choice': 'هذا أنسب',
    'multiple-choice': 'هذا منها أيضًا',
    'true-false': 'هذه هي الإجابة',
  },
  choose: 'الاختيار…',
  moveUp: (item) => `نقل إلى أعلى: ${item}`,
  moveDown: (item) => `نقل إلى أسفل: ${item}`,
  moved: (item, place, of) => `${item}: الآن في الموضع ${number(place)} من ${number(of)}`,
  notHere: 'ليس هنا بعد',
  belongsHere: (place) => `موضعه ${number(place)}`,
  matchIs: (target) => `ما يناسبه: ${target}`,
  belongsTo: (group) => `ينتمي إلى: ${group}`,
  trueOrFalse: 'صواب أم خطأ؟',
  isTrue: 'صواب',
  isFalse: 'خطأ',
  answerIs: (answer) => `الإجابة: ${answer}`,
  spelling: (answer) => `تُكتب هكذا: ${answer}`,
  fromTo: (from, to) => `من ${from} إلى ${to}`,
  tooLow: 'أقل من اللازم',
  tooHigh: 'أكثر من اللازم',
  findHow: 'يمكن اختيار عبارات من النص، واختيار العبارة مرة ثانية يلغيها.',
  rated: (rating) => `تقييمك: ${rating}`,
  privateNote: 'لك وحدك: يُحفظ مع تقدّمك ولا يُبلَّغ به أحد.',
  characters: (count, limit) => `عدد الأحرف: ${number(count)} من ${number(limit)}`,
  charactersOver: (over) =>
    plural(over, {
      zero: 'لا أحرف زائدة',
      one: 'حرف واحد زائد',
      two: 'حرفان زائدان',
      few: `${number(over)} أحرف زائدة`,
      many: `${number(over)} حرفًا زائدًا`,
      other: `${number(over)} حرف زائد`,
    }),
  notKept: 'سبقت الإجابة عن هذا السؤال، ولم يتّسع المكان لحفظ ما كتبته.',
  activities,

  // Quiz
  quizAbout: (count, passMark, attempts) => {
    const questions = plural(count, {
      zero: 'لا أسئلة',
      one: 'سؤال واحد',
      two: 'سؤالان',
      few: `${number(count)} أسئلة`,
      many: `${number(count)} سؤالًا`,
      other: `${number(count)} سؤال`,
    });
    const about = `${questions}، دون حد زمني. النجاح من ${percent(passMark)}`;
    if (attempts === null) return `${about}، ويمكنك إعادة الاختبار.`;
    const left = plural(attempts, {
      zero: 'لا محاولات لديك',
      one: 'لديك محاولة واحدة',
      two: 'لديك محاولتان',
      few: `لديك ${number(attempts)} محاولات`,
      many: `لديك ${number(attempts)} محاولة`,
      other: `لديك ${number(attempts)} محاولة`,
    });
    return `${about}. ${left}.`;
  },
  startQuiz: 'بدء الاختبار',
  questionOf: (n, of) => `السؤال ${number(n)} من ${number(of)}`,
  nextQuestion: 'السؤال التالي',
  seeResult: 'عرض نتيجتي',
  passed: 'تم اجتياز الاختبار',
  notYet: 'لم يكتمل بعد',
  scoreIs: (score, passMark) => `نتيجتك ${percent(score)}. درجة النجاح ${percent(passMark)}.`,
  bestIs: (score) => `أفضل نتيجة لك حتى الآن: ${percent(score)}.`,
  passStays: 'سبق لك اجتياز هذا، وهذا يبقى محسوبًا لك.',
  byObjective: 'نتيجتك نقطةً نقطة',
  rightOf: (right, of) => `الصحيح: ${number(right)} من ${number(of)}`,
  lessonsToRevisit: 'دروس تستحق نظرة أخرى',
  retake: 'إعادة الاختبار',
  attemptsLeft: (n) =>
    plural(n, {
      zero: 'لم تبقَ لديك محاولات.',
      one: 'بقيت لديك محاولة واحدة.',
      two: 'بقيت لديك محاولتان.',
      few: `بقيت لديك ${number(n)} محاولات.`,
      many: `بقيت لديك ${number(n)} محاولة.`,
      other: `بقيت لديك ${number(n)} محاولة.`,
    }),
  attemptsUsedUp: (n) =>
    plural(n, {
      zero: 'لا يتيح هذا الاختبار أي محاولة.',
      one: 'يتيح هذا الاختبار محاولة واحدة، وقد استُخدمت.',
      two: 'يتيح هذا الاختبار محاولتين، وقد استُخدمتا.',
      few: `يتيح هذا الاختبار ${number(n)} محاولات، وقد استُخدمت كلها.`,
      many: `يتيح هذا الاختبار ${number(n)} محاولة، وقد استُخدمت كلها.`,
      other: `يتيح هذا الاختبار ${number(n)} محاولة، وقد استُخدمت كلها.`,
    }),
  askHelp: 'للسؤال عن كيفية المتابعة:',
  askAnyone: 'يمكن السؤال عن كيفية المتابعة لدى الجهة التي قدّمت لك هذه الدورة.',
  questionsAllGone: 'تم تحديث هذه الدورة ولم يبقَ فيها أي سؤال من محاولتك. هذه المحاولة لا تُحتسب.',
  startAnew: 'بدء محاولة جديدة',
  questionsGone: 'تم تحديث هذه الدورة: بعض أسئلة محاولتك لم تعد فيها، والمتابعة مع البقية.',
  // Final assessment
  final: {
    label: 'التقييم النهائي',
    how: 'تظهر النتيجة في النهاية، لا بعد كل سؤال. يمكن التوقف في أي وقت، والمتابعة لاحقًا من السؤال نفسه.',
    start: 'بدء التقييم النهائي',
    allAnswered: (count) => (count === 1 ? 'تم حفظ إجابتك' : `تم حفظ الإجابات كلها: ${number(count)}`),
  },
  path: {
    heading: 'طريق قصير إلى محاولتك التالية',
    why: 'تساعد هذه الدروس في ما لم ينجح. يُستحسن الاطلاع عليها قبل المحاولة من جديد، والأمر متروك لك.',
    start: (title) => `البدء بـ: ${title}`,
    next: (title) => `التالي في طريقك: ${title}`,
    back: 'إلى التقييم النهائي',
    place: (n, of) => `طريقك إلى المحاولة التالية: ${number(n)} من ${number(of)}`,
    seen: 'تمت مراجعته',
  },
  answers: {
    heading: 'إجاباتك',
    question: (n) => `السؤال ${number(n)}`,
  },

  // Opening of a module
  moduleOf: (n, of) => `الوحدة ${number(n)} من ${number(of)}`,
  recall: 'ماذا تتذكر؟',
  recallWhy: 'نظرة قصيرة إلى الوحدات السابقة. لا تُحتسب، ويمكن تخطّيها.',
  afterwards: 'بعد هذه الوحدة ستتمكن من',
  testOut: {
    heading: 'هل تعرف هذا من قبل؟',
    why: 'يمكن أداء اختبار الوحدة الآن. عند اجتيازه تُحتسب دروسها مكتملة.',
    go: 'إلى الاختبار',
    done: 'تم الاجتياز، لذلك تُحتسب دروس هذه الوحدة مكتملة.',
  },

  // Player
  skip: 'الانتقال إلى المحتوى',
  opening: 'جارٍ فتح الدورة…',
  menu: 'القائمة',
  pages: {
    map: 'خريطة الدورة',
    search: 'بحث',
    glossary: 'المصطلحات',
    'job-aids': 'بطاقات مساعدة',
    settings: 'الإعدادات',
    help: 'المساعدة',
    credits: 'شكر وتقدير',
  },
  minutes: (n) => `${number(n)} د`,
  minutesLeft: (n) => `بقي نحو ${number(n)} د`,
  moduleNumber: (n) => `الوحدة ${number(n)}`,
  lockedUntil: (title) => `أولًا: ${title}`,
  locked: { title: 'لم يُفتح بعد', about: 'هذه الدورة بالترتيب. قبل هذا يأتي:' },
  start: 'بدء الدورة',
  goOn: (page) => `متابعة: ${page}`,
  openMap: 'تصفّح الدورة',
  next: (page) => `التالي: ${page}`,
  back: 'رجوع',
  stepsLabel: 'رجوع والتالي',
  lessonOf: (n, of) => `الدرس ${number(n)} من ${number(of)}`,
  quizLabel: 'اختبار',
  status: {
    open: 'لم يبدأ',
    visited: 'قيد التقدّم',
    done: 'مكتمل',
    passed: 'تم اجتيازه',
    optional: 'اختياري',
    'tested-out': 'مُجتاز بالاختبار',
  },
  overall: (done, of) => `اكتمل ${number(done)} من ${number(of)}`,
  exit: 'حفظ وخروج',
  version: (version) => `الإصدار ${version}`,
  recorded: 'ما يُسجَّل: الدروس التي أنجزتها، وإجاباتك عن الأسئلة، ونتيجتك، والوقت الذي تقضيه هنا.',
  notRecorded: 'ما يبقى خاصًا: كل ما تكتبه بكلماتك. يُحفظ لك وحدك ولا يُبلَّغ به أحد.',
  completed: 'لقد أكملت هذه الدورة. كل شيء متاح لك للرجوع إليه.',
  review: 'هذه معاينة للدورة. لا يُسجَّل شيء مما تفعله الآن.',
  noCredit: 'فتحت منصة التعلّم هذه الدورة دون احتساب: النتائج لا تُسجَّل.',
  welcome: (name) => `مرحبًا، ${name}`,
  welcomeBack: (name) => `مرحبًا بعودتك، ${name}`,
  session: {
    open: 'تم الحفظ',
    saving: 'جارٍ الحفظ…',
    unsaved: 'لم يُحفظ بعد: ما زلنا نحاول',
    closed: 'تم الحفظ والإغلاق',
    'read-only': 'دون تسجيل',
  },
  notFoundTitle: 'هذه الصفحة ليست هنا',
  notFound: 'العنوان لا يؤدي إلى شيء، أو تغيّرت الدورة منذ ذلك الحين. الخريطة تعرض كل ما فيها.',
  loadFailed: 'تعذّر تحميل هذا الجزء من الدورة. يرجى التحقق من الاتصال ثم المحاولة مرة أخرى.',
  help: 'أسئلة أو مشكلات؟',

  // Looking things up
  searchFor: 'عمّ تبحث؟',
  searchHow: 'يجري البحث في الدروس والبطاقات والمصطلحات أثناء الكتابة.',
  searchAll: 'البحث في الدورة كلها',
  found: (n) =>
    n === 0
      ? 'لم يُعثر على شيء. جرّب كلمة أخرى أو أقصر.'
      : plural(n, {
          zero: 'لا صفحات',
          one: 'وُجدت صفحة واحدة',
          two: 'وُجدت صفحتان',
          few: `وُجدت ${number(n)} صفحات`,
          many: `وُجدت ${number(n)} صفحة`,
          other: `وُجدت ${number(n)} صفحة`,
        }),
  glossaryAbout: 'كلمات لها في هذه الدورة معنى خاص.',
  taughtIn: (lesson) => `الدرس: ${lesson}`,
  jobAidsAbout: 'صفحة لكل منها، لتبقى في متناول يدك أو لتطبعها وتعلّقها.',
  printPage: 'طباعة هذه الصفحة',
  allJobAids: 'كل البطاقات',
  fontsTitle: 'الخطوط',
  fonts:
    '‏Atkinson Hyperlegible Next من معهد برايل ليقرأه أكبر عدد من الناس، وFamiljen Grotesk من Letters from Sweden. كلاهما برخصة SIL Open Font License، ونصها في هذه الحزمة.',

  // Settings
  settings: {
    about: 'كل اختيار يسري فورًا ويُحفظ في هذا المتصفح.',
    text: {
      legend: 'حجم النص',
      note: 'يستطيع متصفحك أيضًا تكبير الصفحة كلها.',
      options: { normal: 'عادي', large: 'كبير', larger: 'أكبر' },
    },
    theme: {
      legend: 'فاتح أو داكن',
      note: 'التباين العالي يتبع جهازك.',
      options: { device: 'كما في جهازي', light: 'فاتح', dark: 'داكن' },
    },
    motion: {
      legend: 'الحركة',
      note: 'ما يتحرك هنا قليل، ولا يلزم لفهم أي شيء.',
      options: { device: 'كما في جهازي', off: 'بلا حركة' },
    },
    shortcuts: {
      legend: 'اختصارات لوحة المفاتيح',
      note: 'تجدها في المساعدة. أوقفها إن أعاقت برامج أخرى.',
      options: { on: 'تشغيل', off: 'إيقاف' },
    },
  },

  // Help
  helpTopics: [
    {
      title: 'هل حُفظ عملي؟',
      text: 'نعم، بعد كل إجابة وكل صفحة. الشريط في الأعلى يقول دائمًا: محفوظ أو جارٍ الحفظ أو لم يُحفظ بعد. إن لم يُحفظ بعد فواصل: الدورة تعيد المحاولة.',
    },
    {
      title: 'هل يمكنني التوقف في المنتصف؟',
      text: 'في أي وقت. اختر «حفظ وخروج» أو أغلق النافذة فقط. في المرة القادمة تكمل من حيث كنت.',
    },
    {
      title: 'بأي ترتيب أتابع؟',
      text: 'الزر في الشاشة الأولى وفي الخريطة يقود إلى خطوتك التالية. والخريطة تعرض كل شيء، وما يلزم إنجازه قبله.',
    },
    {
      title: 'من يرى إجاباتي؟',
      text: 'تعلم منصة التعلّم أي الدروس أنجزت، وإجاباتك عن الأسئلة، ونتيجتك، ووقتك. أما ما تكتبه بكلماتك فيبقى لك.',
    },
    {
      title: 'قراءة الدورة وسماعها',
      text: 'كل شيء يعمل بلوحة المفاتيح وحدها ومع قارئات الشاشة. حجم النص والألوان الداكنة والحركة في «الإعدادات».',
    },
  ],
  keys: {
    title: 'اختصارات لوحة المفاتيح',
    about: 'ينقلك Tab وShift + Tab من عنصر إلى آخر، ويختار Enter والمسافة. وهذه تعمل في كل مكان:',
    next: 'الصفحة التالية',
    back: 'الصفحة السابقة',
    map: 'خريطة الدورة',
    search: 'بحث',
    help: 'المساعدة',
    exit: 'حفظ وخروج',
    nowhere: 'لا شيء في هذا الاتجاه.',
  },
  language: 'اللغة',
  // Certificate
  certificate: {
    title: 'شهادتك',
    heading: 'شهادة إتمام',
    statement: 'نشهد بإتمام {name} دورة {course}',
    date: 'تاريخ الإتمام',
    score: 'النتيجة',
    company: 'مُقدَّمة من',
    percent,
    blank: 'تُرك فارغًا',
    blanks: 'ما لم تخبرنا به منصة التعلّم تُرك فارغًا: يمكن كتابته بخط اليد.',
    print: 'طباعة أو حفظ بصيغة PDF',
    toDo: 'ستكون شهادتك هنا فور إكمال الدورة. ما تبقّى:',
    notRecorded:
      'لا يُسجَّل شيء مما تفعله الآن، ولذلك لا توجد شهادة عنه، بل نموذج فقط. للحصول على شهادتك يجب فتح الدورة من منصة التعلّم.',
    sample: 'نموذج',
  },
  // No LMS
  noLms: {
    title: 'منصة التعلّم لا تستجيب',
    'no-api': 'فُتحت الدورة، لكننا لا نجد منصة التعلّم التي يُفترض أن تسجّل تقدّمك.',
    refused: 'لم تسمح منصة التعلّم بدخول الدورة.',
    said: (text) => `رسالتها: ${text}`,
    remedy: 'يمكن إغلاق هذه النافذة وفتح الدورة من جديد من منصة التعلّم، أو المحاولة مرة أخرى هنا.',
    goOn: 'يمكنك أيضًا تصفّح الدورة الآن، وعندها لا يُسجَّل شيء مما تفعله.',
    tryAgain: 'المحاولة مرة أخرى',
    continue: 'المتابعة دون تسجيل',
  },
  // Leaving
  left: {
    title: 'يمكنك إغلاق هذه النافذة',
    saved: 'تم حفظ تقدّمك. إلى اللقاء في المرة القادمة.',
    unsaved:
      'منصة التعلّم لا تستجيب، وقد لا يحتفظ هذا المتصفح بخطواتك الأخيرة. ما زلنا نحاول: يرجى إبقاء هذه الصفحة مفتوحة قليلًا.',
    nothing: 'لم يُسجَّل شيء هذه المرة.',
    savingTitle: 'لحظة من فضلك',
    saving: 'جارٍ حفظ تقدّمك.',
    unsavedTitle: 'لم يُحفظ بعد',
    kept: 'منصة التعلّم لا تستجيب، ولذلك يحتفظ هذا المتصفح بخطواتك الأخيرة. نواصل المحاولة ما دامت هذه الصفحة مفتوحة، وإلا فستُرسَل عند فتح الدورة هنا في المرة القادمة.',
    saveAgain: 'المحاولة مرة أخرى',
  },

  // How the session is recorded
  notices: {
    secondTab:
      'هذه الدورة مفتوحة في علامة تبويب أو نافذة أخرى. لا يُسجَّل شيء مما تفعله هنا: يمكن المتابعة هناك، أو إغلاقها وفتح الدورة من جديد.',
    restored:
      'كانت منصة التعلّم قد فقدت جزءًا من تقدّمك. كان هذا المتصفح لا يزال يحتفظ به، وقد أرسلناه من جديد.',
    shed: 'هناك ما يُحفظ أكثر مما تتّسع له منصة التعلّم: لن تظهر أطول ملاحظاتك أو ما اخترته في الأسئلة في المرة القادمة. أما ما أنجزته واجتزته فيبقى.',
    shedKept:
      'هناك ما يُحفظ أكثر مما تتّسع له منصة التعلّم: أطول ملاحظاتك أو ما اخترته في الأسئلة محفوظ في هذا المتصفح فقط. أما ما أنجزته واجتزته فيبقى.',
  },
};
