import { formatsOf } from '../formats.ts';
import type { activities as english } from './en.ts';

const { number } = formatsOf('ar');
const tenth = (value: number) => number(Math.round(value * 10) / 10);

/** The words of activities in Arabic. */
export const activities: typeof english = {
  ifThen: {
    title: 'خطتي',
    line: (n) => `السطر ${number(n)}`,
    when: 'عندما',
    then: 'سوف',
    sentence: (when, then) => `عندما ${when}، سوف ${then}`,
    ideas: 'عرض أفكار',
    use: 'استخدام هذه الفكرة',
    save: 'حفظ خطتي',
    saved: 'تم حفظ الخطة.',
    missing: 'يلزم ملء نصفي سطر واحد أولًا.',
    print: 'طباعة',
    calendar: 'إضافة إلى تقويمي',
    calendarNote: 'يذكّر ملف التقويم بعد يومين وأسبوعين وخمسة أسابيع، في التاسعة صباحًا.',
  },
  pulse: {
    prompt: 'ما مدى الموافقة؟',
    scale: ['لا أوافق إطلاقًا', 'لا أوافق غالبًا', 'أوافق جزئيًا', 'أوافق غالبًا', 'أوافق تمامًا'],
    show: 'عرض نبضي',
    result: 'النبض',
    parts: { caring: 'الاهتمام', competency: 'الكفاءة', integrity: 'النزاهة' },
    of: (now) => `${tenth(now)} من ${number(5)}`,
    same: (now) => `${tenth(now)} من ${number(5)}، كما في السابق`,
    up: (before, now) => `${tenth(now)} من ${number(5)}، ارتفاعًا من ${tenth(before)}`,
    down: (before, now) => `${tenth(now)} من ${number(5)}، انخفاضًا من ${tenth(before)}`,
    keep: 'هذا محفوظ لصاحبه. في الوحدة الأخيرة يُقاس النبض من جديد ويظهر ما تغيّر.',
    reported: 'تبقى الإجابات التسع خاصة. تحصل المؤسسة على المتوسطات الثلاثة.',
  },
  kink: {
    work: 'مدة العمل:',
    wait: 'ثم مدة الانتظار:',
    hours: (hours) => (hours < 1 ? `${number(Math.round(hours * 60))} دقيقة` : `${number(hours)} ساعة`),
    stepOf: (n, of) => `الخطوة ${number(n)} من ${number(of)}`,
    next: 'المتابعة إلى الخطوة التالية',
    lookBack: 'النظر إلى الكل',
    total: (total, work) =>
      `عدد الساعات من البداية إلى النهاية: ${number(total)}، منها عمل: ${number(work)}.`,
    ask: 'أين موضع التعطّل؟',
    mend: 'كيف يمكن إصلاحه؟',
    goOn: 'إصلاحه الآن',
    found: 'تم العثور عليه وإصلاحه.',
    mended: (before, after) =>
      `تم العثور عليه وإصلاحه: عدد الساعات ${number(after)} بدلًا من ${number(before)}.`,
  },
  standards: {
    title: 'كيف نخدم بعضنا بعضًا',
    team: 'اسم الفريق',
    own: 'بصياغة خاصة',
    make: 'إنشاء دليلي',
    done: 'هذا هو الدليل.',
    print: 'طباعة',
    tooFew: (least) => `يلزم اختيار ${number(least)} من المعايير على الأقل أولًا.`,
    tooMuch: (over) =>
      `النصوص المكتوبة أطول مما يمكن حفظه، عدد الأحرف الزائدة: ${number(over)}. يلزم اختصار بعضها.`,
  },
  explorer: {
    choose: 'اختيار فعل',
    spread: 'ترك الأثر ينتشر',
    next: 'الحلقة التالية',
    ring: (n, who) => `الحلقة ${number(n)}: ${who}`,
    followed: 'تمت المتابعة حتى النهاية',
    turn: 'الآن وقت عكس الأثر: اختيار فعل آخر ومشاهدة ما يحدث.',
  },
  customers: {
    who: 'من؟ شخص أو فريق',
    side: 'في أي اتجاه؟',
    sides: { them: 'أعتمد عليهم', me: 'يعتمدون عليّ', both: 'في الاتجاهين' },
    add: 'وضعه على خريطتي',
    remove: (name) => `إزالة من الخريطة: ${name}`,
    me: 'أنا',
    nobody: 'لا أحد بعد',
    noName: 'تلزم كتابة اسم أولًا.',
    noSide: 'يلزم اختيار الاتجاه أولًا.',
    full: 'الخريطة ممتلئة. تلزم إزالة أحد أولًا.',
    left: (n) => `العدد المتبقي: ${number(n)}، ومن بينهم من يعتمد عليك.`,
    done: 'هذه هي الخريطة.',
  },
  trace: {
    next: 'المتابعة أبعد',
    customer: 'تم الوصول إلى العميل.',
  },
  inbox: {
    blocks: { understand: 'الفهم', own: 'تولّي المسؤولية', serve: 'الخدمة', communicate: 'التواصل' },
    from: (who) => `من ${who}`,
    open: 'فتح',
    new: 'جديد',
    handled: 'تمت المعالجة',
    later: 'ما نتج عن ذلك',
    skipped: (blocks) => `تم تخطي: ${blocks}`,
    allFour: 'اللبنات الأربع كلها',
    next: 'اللبنة التالية',
    send: 'الانتهاء من هذه',
    again: 'إعادة هذه',
    summary: (well, of) => `مرّ عبر اللبنات الأربع: ${number(well)} من ${number(of)}.`,
  },
};
