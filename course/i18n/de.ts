import { activities } from './activities/de.ts';
import type { Words } from './en.ts';
import { formatsOf } from './formats.ts';
import { web } from './web/de.ts';

const { number, percent, plural } = formatsOf('de');

/** Interface words in German: „Sie“ where somebody is spoken to. */
export const de: Words = {
  // Lessons
  takeaway: 'Das bleibt',
  tomorrow: 'Gleich morgen',
  steps: {
    'make-time': 'Zeit nehmen und zuhören',
    acknowledge: 'Verständnis zeigen',
    'meeting-of-minds': 'Gemeinsam klären',
    act: 'Handeln und nachfassen',
    slip: 'Ein Ausrutscher',
  },
  // Questions
  yourTurn: 'Jetzt sind Sie dran',
  check: 'Antwort prüfen',
  tryAgain: 'Noch einmal versuchen',
  hint: 'Einen Hinweis, bitte',
  hintLabel: 'Hinweis',
  save: 'Antwort speichern',
  change: 'Antwort ändern',
  result: {
    correct: 'Das passt',
    partly: 'Teilweise richtig',
    incorrect: 'Noch nicht ganz',
    neutral: 'Notiert',
  },
  missing: {
    'choose-one': 'Wählen Sie zuerst eine Antwort.',
    'choose-some': 'Wählen Sie zuerst mindestens eine Antwort.',
    'order-all': 'Bringen Sie zuerst alles in eine Reihenfolge.',
    'match-all': 'Wählen Sie zuerst zu jeder Zeile etwas Passendes.',
    'sort-all': 'Wählen Sie zuerst zu jeder Zeile eine Gruppe.',
    'find-some': 'Wählen Sie zuerst mindestens eine Stelle.',
    'rate-all': 'Bewerten Sie zuerst jede Zeile.',
    'write-answer': 'Schreiben Sie zuerst Ihre Antwort.',
    'write-number': 'Schreiben Sie zuerst eine Zahl.',
    'not-a-number': 'Das lässt sich nicht als Zahl lesen. Schreiben Sie Ziffern, zum Beispiel 12 oder 3,5.',
    'too-long': 'Das ist zu lang zum Aufbewahren. Kürzen Sie es ein wenig.',
  },
  goodChoice: 'Richtig',
  slipChoice: 'Das nicht',
  missed: {
    'single-choice': 'Das passt besser',
    'multiple-choice': 'Das gehört auch dazu',
    'true-false': 'Das ist die Antwort',
  },
  choose: 'Bitte wählen …',
  moveUp: (item) => `Nach oben: ${item}`,
  moveDown: (item) => `Nach unten: ${item}`,
  moved: (item, place, of) => `${item}: jetzt auf Platz ${number(place)} von ${number(of)}`,
  notHere: 'Noch nicht hier',
  belongsHere: (place) => `Gehört auf Platz ${number(place)}`,
  matchIs: (target) => `Passt zu: ${target}`,
  belongsTo: (group) => `Gehört zu: ${group}`,
  trueOrFalse: 'Richtig oder falsch?',
  isTrue: 'Richtig',
  isFalse: 'Falsch',
  answerIs: (answer) => `Die Antwort: ${answer}`,
  spelling: (answer) => `So schreibt man es: ${answer}`,
  fromTo: (from, to) => `${from} bis ${to}`,
  tooLow: 'Zu niedrig',
  tooHigh: 'Zu hoch',
  findHow: 'Wählen Sie Stellen im Text. Noch einmal wählen nimmt die Wahl zurück.',
  rated: (rating) => `Ihre Bewertung: ${rating}`,
  privateNote: 'Nur für Sie: wird mit Ihrem Fortschritt gespeichert, aber niemandem gemeldet.',
  characters: (count, limit) => `${number(count)} von ${number(limit)} Zeichen`,
  charactersOver: (over) =>
    plural(over, { one: '1 Zeichen zu viel', other: `${number(over)} Zeichen zu viel` }),
  notKept: 'Das haben Sie schon einmal beantwortet. Für Ihren Text war kein Platz mehr.',
  activities,
  // Role plays
  talk: {
    label: 'Rollenspiel',
    you: 'Sie',
    goal: 'Ihr Ziel',
    begin: 'Gespräch beginnen',
    holdBack: 'Notizen der Beobachterin erst am Ende zeigen',
    counts: 'Dieser Durchgang zählt: Keine Antwort lässt sich zurücknehmen, und die Notizen kommen am Ende.',
    practise: 'Erst üben',
    forReal: 'Jetzt der Durchgang, der zählt',
    practice: 'Übung: Antworten lassen sich zurücknehmen, und niemand erfährt davon.',
    conversation: (title) => `Das Gespräch: ${title}`,
    whatDoYouSay: 'Was sagen Sie?',
    looks: (name, mood) => `${name} wirkt ${mood}`,
    observer: 'Beobachterin',
    undo: 'Letzte Antwort zurücknehmen',
    tookBack: 'Zurückgenommen.',
    again: 'Von vorn beginnen',
    moods: {
      calm: 'ruhig',
      warm: 'herzlich',
      relieved: 'erleichtert',
      thoughtful: 'nachdenklich',
      guarded: 'zurückhaltend',
      hurried: 'in Eile',
      worried: 'besorgt',
      hurt: 'verletzt',
      angry: 'wütend',
    },
    trust: (name) => `Vertrauen in Sie: ${name}`,
    parts: { caring: 'Anteilnahme', competency: 'Können', integrity: 'Integrität' },
    levels: ['kaum vorhanden', 'dünn', 'mittel', 'gut', 'stark'],
    level: (level, percent) => `${level}, ${number(percent)} von 100`,
    up: (part) => `${part} steigt`,
    down: (part) => `${part} sinkt`,
    shows: {
      understand: 'Verstehen',
      own: 'Übernehmen',
      serve: 'Helfen',
      communicate: 'Rückmelden',
      'three-stages': 'Herzlich begrüßen und verabschieden',
      reframe: 'Anders sehen',
      'unspoken-wishes': 'Unausgesprochene Wünsche',
      'share-what-works': 'Gutes weitergeben',
      'lateral-service': 'Über die eigene Aufgabe hinaus',
      respect: 'Respekt',
      kindness: 'Freundlichkeit',
      language: 'Worte zählen',
      'polite-but-empty': 'Höflich, aber leer',
      defending: 'Sich rechtfertigen',
      'fixing-too-soon': 'Zu früh lösen',
      blaming: 'Schuld zuweisen',
      'over-promising': 'Zu viel versprechen',
      dismissing: 'Abwimmeln',
      interrogating: 'Ausfragen',
      lecturing: 'Belehren',
      pushing: 'Drängen',
      'giving-in': 'Nachgeben',
      'being-vague': 'Vage bleiben',
      'taking-over': 'An sich reißen',
    },
    outcome: {
      good: 'Sie haben zueinandergefunden',
      mixed: 'Auf halbem Weg',
      poor: 'Weiter voneinander entfernt',
    },
    score: (score) => `${percent(score)} vom Besten, was dieses Gespräch hergibt`,
    partScore: (part, score) => `${part}: ${percent(score)}`,
    lookBack: 'Rückblick',
    lookBackAbout:
      'Das ganze Gespräch noch einmal, mit den Notizen. Sie können an jede Stelle zurückgehen und eine andere Antwort versuchen.',
    turn: (n, of) => `Runde ${n} von ${of}`,
    turningPoint: 'Wendepunkt',
    better: 'Hier stärker',
    asGood: 'Hier war keine Antwort stärker.',
    replay: 'Ab hier noch einmal',
    replayOf: (n) => `Ab hier noch einmal: Runde ${n}`,
  },

  // Quiz
  quizAbout: (count, passMark, attempts) => {
    const questions = plural(count, { one: 'Eine Frage', other: `${number(count)} Fragen` });
    const about = `${questions}, ohne Zeitlimit. Bestanden ist ab ${percent(passMark)}`;
    if (attempts === null) return `${about}, und Sie können es wiederholen.`;
    return `${about}. ${plural(attempts, { one: 'Sie haben einen Versuch', other: `Sie haben ${attempts} Versuche` })}.`;
  },
  startQuiz: 'Quiz starten',
  questionOf: (n, of) => `Frage ${number(n)} von ${number(of)}`,
  nextQuestion: 'Nächste Frage',
  seeResult: 'Ergebnis ansehen',
  passed: 'Bestanden',
  notYet: 'Noch nicht geschafft',
  scoreIs: (score, passMark) =>
    `Sie haben ${percent(score)} erreicht. Bestanden ist ab ${percent(passMark)}.`,
  bestIs: (score) => `Ihr bestes Ergebnis bisher: ${percent(score)}.`,
  passStays: 'Sie haben dies schon einmal bestanden, und dabei bleibt es.',
  byObjective: 'Ihr Ergebnis, Punkt für Punkt',
  rightOf: (right, of) => `${number(right)} von ${number(of)} richtig`,
  lessonsToRevisit: 'Lektionen, die einen zweiten Blick lohnen',
  retake: 'Noch einmal',
  attemptsLeft: (n) =>
    plural(n, { one: 'Sie haben noch einen Versuch.', other: `Sie haben noch ${n} Versuche.` }),
  attemptsUsedUp: (n) =>
    plural(n, {
      one: 'Dieses Quiz erlaubt einen Versuch, und Sie haben ihn genutzt.',
      other: `Dieses Quiz erlaubt ${n} Versuche, und Sie haben alle genutzt.`,
    }),
  askHelp: 'Fragen Sie bitte, wie es weitergehen kann:',
  askAnyone: 'Fragen Sie bitte dort nach, wo Sie diesen Kurs bekommen haben, wie es weitergehen kann.',
  questionsAllGone:
    'Dieser Kurs wurde aktualisiert, und keine Frage Ihres Versuchs ist mehr darin. Der Versuch zählt nicht.',
  startAnew: 'Neuen Versuch beginnen',
  questionsGone:
    'Dieser Kurs wurde aktualisiert: Einige Fragen Ihres Versuchs gibt es nicht mehr. Mit den übrigen geht es weiter.',
  // Final assessment
  final: {
    label: 'Abschlusstest',
    how: 'Ihr Ergebnis sehen Sie am Ende, nicht nach jeder Frage. Sie können jederzeit aufhören: Beim nächsten Mal geht es bei derselben Frage weiter.',
    start: 'Abschlusstest beginnen',
    allAnswered: (count) => (count === 1 ? 'Ihre Antwort ist da' : `Alle ${number(count)} Antworten sind da`),
  },
  path: {
    heading: 'Ein kurzer Weg zum nächsten Versuch',
    why: 'Diese Lektionen helfen bei dem, was noch nicht geklappt hat. Sehen Sie vor dem nächsten Versuch hinein, wenn Sie möchten.',
    start: (title) => `Beginnen mit: ${title}`,
    next: (title) => `Weiter auf Ihrem Weg: ${title}`,
    back: 'Zum Abschlusstest',
    place: (n, of) => `Ihr Weg zum nächsten Versuch: ${number(n)} von ${number(of)}`,
    seen: 'Noch einmal angesehen',
  },
  answers: {
    heading: 'Ihre Antworten',
    question: (n) => `Frage ${number(n)}`,
  },

  // Opening of a module
  moduleOf: (n, of) => `Modul ${number(n)} von ${number(of)}`,
  recall: 'Was wissen Sie noch?',
  recallWhy: 'Ein kurzer Blick zurück auf frühere Module. Er zählt nicht, und Sie können ihn überspringen.',
  afterwards: 'Nach diesem Modul können Sie',
  testOut: {
    heading: 'Wissen Sie das schon?',
    why: 'Machen Sie gleich das Quiz des Moduls. Wenn Sie bestehen, gelten seine Lektionen als erledigt.',
    go: 'Zum Quiz',
    done: 'Sie haben bestanden. Damit gelten die Lektionen dieses Moduls als erledigt.',
  },

  // Player
  skip: 'Zum Inhalt springen',
  opening: 'Der Kurs wird geöffnet …',
  enter: 'Starten oder fortsetzen',
  noScript:
    'Dieser Kurs braucht JavaScript. Erlauben Sie es bitte für diese Seite und öffnen Sie den Kurs noch einmal.',
  tooOld:
    'Ihr Browser ist zu alt für diesen Kurs. Bitte aktualisieren Sie ihn, oder öffnen Sie den Kurs in einem aktuellen Chrome, Edge, Firefox oder Safari.',
  menu: 'Menü',
  pages: {
    map: 'Kursübersicht',
    search: 'Suche',
    glossary: 'Glossar',
    'job-aids': 'Merkblätter',
    settings: 'Einstellungen',
    help: 'Hilfe',
    credits: 'Mitwirkende',
  },
  minutes: (n) => `${number(n)} Min.`,
  minutesLeft: (n) => `noch etwa ${number(n)} Min.`,
  moduleNumber: (n) => `Modul ${number(n)}`,
  lockedUntil: (title) => `Zuerst: ${title}`,
  locked: { title: 'Noch nicht offen', about: 'Dieser Kurs geht der Reihe nach. Davor kommt:' },
  start: 'Kurs starten',
  goOn: (page) => `Weiter: ${page}`,
  openMap: 'Im Kurs umsehen',
  next: (page) => `Weiter: ${page}`,
  back: 'Zurück',
  stepsLabel: 'Zurück und weiter',
  lessonOf: (n, of) => `Lektion ${number(n)} von ${number(of)}`,
  quizLabel: 'Quiz',
  status: {
    open: 'Noch offen',
    visited: 'Begonnen',
    done: 'Erledigt',
    passed: 'Bestanden',
    optional: 'Freiwillig',
    'tested-out': 'Durch Test nachgewiesen',
  },
  overall: (done, of) => `${number(done)} von ${number(of)} erledigt`,
  exit: 'Speichern und schließen',
  version: (version) => `Version ${version}`,
  recorded:
    'Was aufgezeichnet wird: welche Lektionen Sie bearbeitet haben, Ihre Antworten auf Fragen, Ihr Ergebnis und die Zeit, die Sie hier verbringen.',
  notRecorded:
    'Was privat bleibt: alles, was Sie in eigenen Worten schreiben. Es ist nur für Sie da und wird niemandem gemeldet.',
  completed: 'Sie haben diesen Kurs abgeschlossen. Alles steht Ihnen zum Nachschlagen offen.',
  review: 'Sie sehen sich diesen Kurs nur an. Nichts, was Sie jetzt tun, wird aufgezeichnet.',
  noCredit:
    'Ihre Lernplattform hat diesen Kurs ohne Wertung geöffnet: Ergebnisse werden nicht aufgezeichnet.',
  welcome: (name) => `Willkommen, ${name}`,
  welcomeBack: (name) => `Willkommen zurück, ${name}`,
  session: {
    open: 'Gespeichert',
    saving: 'Wird gespeichert …',
    unsaved: 'Noch nicht gespeichert: Wir versuchen es weiter',
    closed: 'Gespeichert und geschlossen',
    'read-only': 'Ohne Aufzeichnung',
    over: 'Nicht gespeichert: bitte neu öffnen',
  },
  notFoundTitle: 'Diese Seite gibt es hier nicht',
  notFound:
    'Die Adresse führt ins Leere, oder der Kurs hat sich seither geändert. Die Kursübersicht zeigt alles, was es gibt.',
  loadFailed:
    'Dieser Teil des Kurses konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  help: 'Fragen oder Probleme?',

  // Looking things up
  searchFor: 'Was suchen Sie?',
  searchHow: 'Lektionen, Merkblätter und Glossar werden durchsucht, während Sie tippen.',
  searchAll: 'Im ganzen Kurs suchen',
  found: (n) =>
    n === 0
      ? 'Nichts gefunden. Versuchen Sie ein anderes oder kürzeres Wort.'
      : plural(n, { one: '1 Seite gefunden', other: `${number(n)} Seiten gefunden` }),
  glossaryAbout: 'Wörter, die in diesem Kurs einen eigenen Sinn haben.',
  taughtIn: (lesson) => `Lektion: ${lesson}`,
  jobAidsAbout: 'Je eine Seite, zum Nachschlagen oder zum Ausdrucken und Aufhängen.',
  printPage: 'Diese Seite drucken',
  allJobAids: 'Alle Merkblätter',
  fontsTitle: 'Schriften',
  fonts:
    'Atkinson Hyperlegible Next, vom Braille Institute für möglichst viele Leserinnen und Leser gemacht, und Familjen Grotesk von Letters from Sweden. Beide stehen unter der SIL Open Font License; ihr Text liegt diesem Paket bei.',

  // Settings
  settings: {
    about: 'Jede Wahl gilt sofort und bleibt in diesem Browser erhalten.',
    text: {
      legend: 'Schriftgröße',
      note: 'Auch Ihr Browser kann die ganze Seite vergrößern.',
      options: { normal: 'Normal', large: 'Groß', larger: 'Größer' },
    },
    theme: {
      legend: 'Hell oder dunkel',
      note: 'Hoher Kontrast richtet sich nach Ihrem Gerät.',
      options: { device: 'Wie auf meinem Gerät', light: 'Hell', dark: 'Dunkel' },
    },
    motion: {
      legend: 'Bewegung',
      note: 'Hier bewegt sich wenig, und nichts davon braucht man zum Verstehen.',
      options: { device: 'Wie auf meinem Gerät', off: 'Keine Bewegung' },
    },
    shortcuts: {
      legend: 'Tastenkürzel',
      note: 'Die Hilfe führt sie auf. Schalten Sie sie aus, wenn sie andere Programme stören.',
      options: { on: 'Ein', off: 'Aus' },
    },
  },

  // Help
  helpTopics: {
    saved: {
      title: 'Ist meine Arbeit gespeichert?',
      text: 'Ja, nach jeder Antwort und jeder Seite. Die Leiste oben sagt immer, wie es steht: gespeichert, wird gespeichert oder noch nicht gespeichert. Ist etwas noch nicht gespeichert, machen Sie ruhig weiter: Der Kurs versucht es immer wieder.',
    },
    stop: {
      title: 'Kann ich mittendrin aufhören?',
      text: 'Jederzeit. Wählen Sie „Speichern und schließen“ oder schließen Sie einfach das Fenster. Beim nächsten Mal geht es dort weiter, wo Sie waren.',
    },
    order: {
      title: 'In welcher Reihenfolge gehe ich vor?',
      text: 'Der Knopf auf der ersten Seite und in der Kursübersicht führt zu Ihrem nächsten Schritt. Die Übersicht zeigt alles, und ob vorher etwas zu tun ist.',
    },
    who: {
      title: 'Wer sieht meine Antworten?',
      text: 'Ihre Lernplattform erfährt, welche Lektionen Sie bearbeitet haben, Ihre Antworten auf Fragen, Ihr Ergebnis und Ihre Zeit. Was Sie in eigenen Worten schreiben, bleibt bei Ihnen.',
    },
    reading: {
      title: 'Den Kurs lesen und hören',
      text: 'Alles geht allein mit der Tastatur und mit Screenreadern. Schriftgröße, dunkle Farben und Bewegung finden Sie unter „Einstellungen“.',
    },
  },
  keys: {
    title: 'Tastenkürzel',
    about:
      'Mit Tab und Umschalt + Tab geht es vor und zurück, mit Eingabe- und Leertaste wählen Sie. Diese gelten überall:',
    shift: 'Umschalt',
    next: 'Nächste Seite',
    back: 'Vorige Seite',
    map: 'Kursübersicht',
    search: 'Suche',
    help: 'Hilfe',
    exit: 'Speichern und schließen',
    nowhere: 'In dieser Richtung gibt es nichts.',
  },
  language: 'Sprache',
  // Certificate
  certificate: {
    title: 'Ihr Zertifikat',
    heading: 'Teilnahmezertifikat',
    statement: 'Hiermit wird bestätigt: {name} hat den Kurs {course} abgeschlossen',
    date: 'Abgeschlossen am',
    score: 'Ergebnis',
    company: 'Verliehen von',
    percent,
    blank: 'frei gelassen',
    blanks: 'Was Ihre Lernplattform uns nicht gesagt hat, ist frei gelassen: Tragen Sie es von Hand ein.',
    print: 'Drucken oder als PDF speichern',
    toDo: 'Ihr Zertifikat liegt hier bereit, sobald Sie den Kurs abgeschlossen haben. Noch zu tun:',
    notRecorded:
      'Nichts, was Sie jetzt tun, wird aufgezeichnet; deshalb gibt es dafür kein Zertifikat, nur ein Muster. Für Ihr eigenes öffnen Sie den Kurs von Ihrer Lernplattform aus.',
    sample: 'Muster',
  },
  // No LMS
  noLms: {
    title: 'Ihre Lernplattform antwortet nicht',
    'no-api':
      'Der Kurs ist offen, aber wir finden die Lernplattform nicht, die Ihren Fortschritt aufzeichnen soll.',
    refused: 'Ihre Lernplattform hat den Kurs nicht eingelassen.',
    notHere: 'Ihr Fortschritt kann hier nicht aufgezeichnet werden',
    'not-launched':
      'Der Kurs wurde ohne Lernplattform geöffnet: Es ist nichts da, was Ihren Fortschritt aufzeichnen könnte.',
    'broken-launch': 'Die Adresse, mit der Ihre Lernplattform den Kurs geöffnet hat, ist unvollständig.',
    over: 'Diese Sitzung ist schon beendet.',
    broken: (names: string) => `Für Ihre Administration: Es fehlt oder stimmt nicht: ${names}.`,
    said: (text) => `Ihre Meldung: ${text}`,
    remedy:
      'Schließen Sie dieses Fenster und öffnen Sie den Kurs noch einmal von Ihrer Lernplattform aus, oder versuchen Sie es hier erneut.',
    goOn: 'Sie können sich den Kurs auch jetzt ansehen. Dann wird nichts aufgezeichnet, was Sie tun.',
    tryAgain: 'Noch einmal versuchen',
    continue: 'Ohne Aufzeichnung weiter',
  },
  // Leaving
  left: {
    title: 'Sie können dieses Fenster schließen',
    saved: 'Ihr Fortschritt ist gespeichert. Bis zum nächsten Mal!',
    unsaved:
      'Ihre Lernplattform antwortet nicht, und dieser Browser bewahrt Ihre letzten Schritte vielleicht nicht auf. Wir versuchen es weiter: Bitte lassen Sie diese Seite noch eine Weile offen.',
    nothing: 'Dieses Mal wurde nichts aufgezeichnet.',
    savingTitle: 'Einen Moment, bitte',
    saving: 'Ihr Fortschritt wird gespeichert.',
    unsavedTitle: 'Noch nicht gespeichert',
    kept: 'Ihre Lernplattform antwortet nicht; deshalb bewahrt dieser Browser Ihre letzten Schritte auf. Solange diese Seite offen ist, versuchen wir es weiter; sonst werden sie gesendet, wenn Sie den Kurs hier das nächste Mal öffnen.',
    saveAgain: 'Noch einmal versuchen',
  },

  // How the session is recorded
  notices: {
    secondTab:
      'Dieser Kurs ist in einem anderen Tab oder Fenster offen. Hier wird nichts aufgezeichnet: Machen Sie dort weiter, oder schließen Sie es und öffnen Sie den Kurs noch einmal.',
    over: 'Ihre Lernplattform hat diese Sitzung beendet; von hier aus lässt sich nichts mehr speichern. Schließen Sie diese Seite und öffnen Sie den Kurs in Ihrer Lernplattform neu: Was sie noch nicht hat, bewahrt dieser Browser auf, sofern er das zulässt, und es wird dann gesendet.',
    restored:
      'Ihre Lernplattform hatte einen Teil Ihres Fortschritts verloren. Dieser Browser hatte ihn noch, und wir haben ihn erneut gesendet.',
    shed: 'Es gibt mehr zu merken, als Ihre Lernplattform aufnehmen kann: Ihre längsten Notizen oder Ihre Auswahl bei Fragen sehen Sie beim nächsten Mal nicht mehr. Was Sie erledigt und bestanden haben, bleibt.',
    shedKept:
      'Es gibt mehr zu merken, als Ihre Lernplattform aufnehmen kann: Ihre längsten Notizen oder Ihre Auswahl bei Fragen bewahrt nur dieser Browser auf. Was Sie erledigt und bestanden haben, bleibt.',
  },
  // Without an LMS
  web,
};
