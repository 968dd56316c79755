import { activities } from './activities/fr.ts';
import type { Words } from './en.ts';
import { formatsOf } from './formats.ts';
import { web } from './web/fr.ts';

const { number, percent, plural } = formatsOf('fr');

/** Interface words in French: « vous » where somebody is spoken to; `\\u00a0`, a no-break space, before : ? ! */
export const fr: Words = {
  // Lessons
  takeaway: 'À retenir',
  tomorrow: 'Dès demain',
  steps: {
    'make-time': 'Prendre le temps d’écouter',
    acknowledge: 'Montrer qu’on a compris',
    'meeting-of-minds': 'Se mettre d’accord',
    act: 'Agir et faire le suivi',
    slip: 'Un faux pas',
  },
  // Questions
  yourTurn: 'À vous de jouer',
  check: 'Vérifier ma réponse',
  tryAgain: 'Réessayer',
  hint: 'Donnez-moi un indice',
  hintLabel: 'Indice',
  save: 'Enregistrer ma réponse',
  change: 'Modifier ma réponse',
  result: {
    correct: 'C’est bien ça',
    partly: 'En partie',
    incorrect: 'Pas tout à fait',
    neutral: 'C’est noté',
  },
  missing: {
    'choose-one': 'Choisissez d’abord une réponse.',
    'choose-some': 'Choisissez d’abord au moins une réponse.',
    'order-all': 'Mettez d’abord tout dans l’ordre.',
    'match-all': 'Choisissez d’abord une correspondance pour chaque ligne.',
    'sort-all': 'Choisissez d’abord un groupe pour chaque ligne.',
    'find-some': 'Choisissez d’abord au moins un passage.',
    'rate-all': 'Évaluez d’abord chaque ligne.',
    'write-answer': 'Écrivez d’abord votre réponse.',
    'write-number': 'Écrivez d’abord un nombre.',
    'not-a-number':
      'Nous ne pouvons pas lire cela comme un nombre. Utilisez des chiffres, par exemple 12 ou 3,5.',
    'too-long': 'C’est trop long pour être conservé. Raccourcissez un peu.',
  },
  goodChoice: 'Juste',
  slipChoice: 'Pas celle-ci',
  missed: {
    'single-choice': 'Celle-ci convient mieux',
    'multiple-choice': 'Celle-ci en fait aussi partie',
    'true-false': 'Voici la réponse',
  },
  choose: 'Choisir…',
  moveUp: (item) => `Monter\u00a0: ${item}`,
  moveDown: (item) => `Descendre\u00a0: ${item}`,
  moved: (item, place, of) => `${item}\u00a0: maintenant en position ${number(place)} sur ${number(of)}`,
  notHere: 'Pas encore à sa place',
  belongsHere: (place) => `Sa place\u00a0: ${number(place)}`,
  matchIs: (target) => `La correspondance\u00a0: ${target}`,
  belongsTo: (group) => `Son groupe\u00a0: ${group}`,
  trueOrFalse: 'Vrai ou faux\u00a0?',
  isTrue: 'Vrai',
  isFalse: 'Faux',
  answerIs: (answer) => `La réponse\u00a0: ${answer}`,
  spelling: (answer) => `Cela s’écrit\u00a0: ${answer}`,
  fromTo: (from, to) => `de ${from} à ${to}`,
  tooLow: 'Trop bas',
  tooHigh: 'Trop haut',
  findHow: 'Choisissez des passages dans le texte. Choisissez-en un à nouveau pour le retirer.',
  rated: (rating) => `Votre évaluation\u00a0: ${rating}`,
  privateNote: 'Pour vous seulement\u00a0: conservé avec votre progression, et transmis à personne.',
  characters: (count, limit) => `${number(count)} caractères sur ${number(limit)}`,
  charactersOver: (over) =>
    plural(over, { one: '1 caractère de trop', other: `${number(over)} caractères de trop` }),
  notKept: 'Vous avez déjà répondu à cette question. Il n’y avait plus de place pour garder votre texte.',
  activities,
  // Role plays
  talk: {
    label: 'Jeu de rôle',
    you: 'Vous',
    goal: 'Votre but',
    begin: 'Commencer l’échange',
    holdBack: 'Garder les notes d’observation pour la fin',
    counts: 'Cet essai compte\u00a0: aucune réponse ne peut être reprise, et les notes viennent à la fin.',
    practise: 'S’entraîner d’abord',
    forReal: 'Maintenant, l’essai qui compte',
    practice: 'Entraînement\u00a0: les réponses peuvent être reprises, et personne n’en est informé.',
    conversation: (title) => `La conversation\u00a0: ${title}`,
    whatDoYouSay: 'Que dites-vous\u00a0?',
    looks: (name, mood) => `${name}\u00a0: ${mood}`,
    observer: 'Observation',
    undo: 'Reprendre ma dernière réponse',
    tookBack: 'Réponse reprise.',
    again: 'Recommencer',
    moods: {
      calm: 'calme',
      warm: 'chaleur',
      relieved: 'soulagement',
      thoughtful: 'réflexion',
      guarded: 'réserve',
      hurried: 'hâte',
      worried: 'inquiétude',
      hurt: 'peine',
      angry: 'colère',
    },
    trust: (name) => `La confiance de ${name} en vous`,
    parts: { caring: 'Attention à l’autre', competency: 'Compétence', integrity: 'Intégrité' },
    levels: ['presque aucune', 'mince', 'moyenne', 'bonne', 'forte'],
    level: (level, percent) => `${level}, ${number(percent)} sur 100`,
    up: (part) => `${part} en hausse`,
    down: (part) => `${part} en baisse`,
    shows: {
      understand: 'Comprendre',
      own: 'Prendre en charge',
      serve: 'Servir',
      communicate: 'Tenir au courant',
      'three-stages': 'Accueil et au revoir chaleureux',
      reframe: 'Changer de regard',
      'unspoken-wishes': 'Besoins non dits',
      'share-what-works': 'Partager ce qui marche',
      'lateral-service': 'Aider hors de son rôle',
      respect: 'Respect',
      kindness: 'Gentillesse',
      language: 'Le poids des mots',
      'polite-but-empty': 'Poli mais creux',
      defending: 'Se justifier',
      'fixing-too-soon': 'Résoudre trop tôt',
      blaming: 'Rejeter la faute',
      'over-promising': 'Trop promettre',
      dismissing: 'Écarter',
      interrogating: 'Interroger',
      lecturing: 'Faire la leçon',
      pushing: 'Insister',
      'giving-in': 'Céder',
      'being-vague': 'Rester vague',
      'taking-over': 'Tout prendre en main',
    },
    outcome: { good: 'Vous vous êtes retrouvés', mixed: 'À mi-chemin', poor: 'Plus loin l’un de l’autre' },
    score: (score) => `${percent(score)} du meilleur de ce que cet échange permet`,
    partScore: (part, score) => `${part}: ${percent(score)}`,
    lookBack: 'Retour sur l’échange',
    lookBackAbout:
      'Tout l’échange encore une fois, avec les notes. Vous pouvez revenir à chaque tour et essayer une autre réponse.',
    turn: (n, of) => `Tour ${n} sur ${of}`,
    turningPoint: 'Tournant',
    better: 'Plus fort ici',
    asGood: 'Aucune réponse n’était plus forte ici.',
    replay: 'Rejouer à partir d’ici',
    replayOf: (n) => `Rejouer à partir d’ici\u00a0: tour ${n}`,
  },

  // Quiz
  quizAbout: (count, passMark, attempts) => {
    const questions = plural(count, { one: 'Une question', other: `${number(count)} questions` });
    const about = `${questions}, sans limite de temps. Il faut ${percent(passMark)} pour réussir`;
    if (attempts === null) return `${about}, et vous pouvez recommencer.`;
    return `${about}. ${plural(attempts, { one: 'Vous avez un essai', other: `Vous avez ${attempts} essais` })}.`;
  },
  startQuiz: 'Commencer le quiz',
  questionOf: (n, of) => `Question ${number(n)} sur ${number(of)}`,
  nextQuestion: 'Question suivante',
  seeResult: 'Voir mon résultat',
  passed: 'Réussi',
  notYet: 'Pas encore',
  scoreIs: (score, passMark) =>
    `Vous avez obtenu ${percent(score)}. Il faut ${percent(passMark)} pour réussir.`,
  bestIs: (score) => `Votre meilleur résultat jusqu’ici\u00a0: ${percent(score)}.`,
  passStays: 'Vous avez déjà réussi, et cela reste acquis.',
  byObjective: 'Votre résultat, point par point',
  rightOf: (right, of) =>
    plural(right, {
      one: `${number(right)} juste sur ${number(of)}`,
      other: `${number(right)} justes sur ${number(of)}`,
    }),
  lessonsToRevisit: 'Des leçons à revoir',
  retake: 'Recommencer',
  attemptsLeft: (n) => plural(n, { one: 'Il vous reste un essai.', other: `Il vous reste ${n} essais.` }),
  attemptsUsedUp: (n) =>
    plural(n, {
      one: 'Ce quiz autorise un essai, et vous l’avez utilisé.',
      other: `Ce quiz autorise ${n} essais, et vous les avez tous utilisés.`,
    }),
  askHelp: 'Demandez comment continuer\u00a0:',
  askAnyone: 'Demandez comment continuer à la personne qui vous a donné ce cours.',
  questionsAllGone:
    'Ce cours a été mis à jour et aucune question de votre essai n’y figure plus. L’essai ne compte pas.',
  startAnew: 'Commencer un nouvel essai',
  questionsGone:
    'Ce cours a été mis à jour\u00a0: certaines questions de votre essai n’y sont plus. Vous continuez avec les autres.',
  // Final assessment
  final: {
    label: 'Évaluation finale',
    how: 'Votre résultat s’affiche à la fin, et non après chaque question. Vous pouvez vous arrêter à tout moment\u00a0: la prochaine fois, vous reprendrez à la même question.',
    start: 'Commencer l’évaluation finale',
    allAnswered: (count) =>
      count === 1 ? 'Votre réponse est enregistrée' : `Les ${number(count)} réponses sont enregistrées`,
  },
  path: {
    heading: 'Un court chemin vers votre prochain essai',
    why: 'Ces leçons aident là où cela n’a pas marché. Jetez-y un œil avant de réessayer, si vous le souhaitez.',
    start: (title) => `Commencer par\u00a0: ${title}`,
    next: (title) => `Suite de votre chemin\u00a0: ${title}`,
    back: 'Vers l’évaluation finale',
    place: (n, of) => `Votre chemin vers le prochain essai\u00a0: ${number(n)} sur ${number(of)}`,
    seen: 'Revue',
  },
  answers: {
    heading: 'Vos réponses',
    question: (n) => `Question nº\u00a0${number(n)}`,
  },

  // Opening of a module
  moduleOf: (n, of) => `Module ${number(n)} sur ${number(of)}`,
  recall: 'Que vous rappelez-vous\u00a0?',
  recallWhy: 'Un bref retour sur les modules précédents. Il ne compte pas, et vous pouvez le passer.',
  afterwards: 'Après ce module, vous saurez',
  testOut: {
    heading: 'Vous savez déjà tout cela\u00a0?',
    why: 'Faites le quiz du module dès maintenant. Si vous réussissez, ses leçons comptent comme terminées.',
    go: 'Faire le quiz',
    done: 'Vous avez réussi\u00a0: les leçons de ce module comptent comme terminées.',
  },

  // Player
  skip: 'Aller au contenu',
  opening: 'Ouverture du cours…',
  enter: 'Commencer ou continuer',
  noScript: 'Ce cours a besoin de JavaScript. Autorisez-le pour cette page, puis rouvrez le cours.',
  tooOld:
    'Votre navigateur est trop ancien pour ce cours. Mettez-le à jour, ou ouvrez le cours dans une version récente de Chrome, Edge, Firefox ou Safari.',
  menu: 'Menu',
  pages: {
    map: 'Plan du cours',
    search: 'Recherche',
    glossary: 'Glossaire',
    'job-aids': 'Fiches pratiques',
    settings: 'Réglages',
    help: 'Aide',
    credits: 'Crédits',
  },
  minutes: (n) => `${number(n)} min`,
  minutesLeft: (n) => `encore ${number(n)} min environ`,
  moduleNumber: (n) => `Module ${number(n)}`,
  lockedUntil: (title) => `D’abord\u00a0: ${title}`,
  locked: { title: 'Pas encore ouvert', about: 'Ce cours se suit dans l’ordre. Avant cela\u00a0:' },
  start: 'Commencer le cours',
  goOn: (page) => `Continuer\u00a0: ${page}`,
  openMap: 'Parcourir le cours',
  next: (page) => `Suite\u00a0: ${page}`,
  back: 'Retour',
  stepsLabel: 'Retour et suite',
  lessonOf: (n, of) => `Leçon ${number(n)} sur ${number(of)}`,
  quizLabel: 'Quiz',
  status: {
    open: 'À faire',
    visited: 'En cours',
    done: 'Terminé',
    passed: 'Réussi',
    optional: 'Facultatif',
    'tested-out': 'Validée par le test',
  },
  overall: (done, of) =>
    plural(done, {
      one: `${number(done)} terminé sur ${number(of)}`,
      other: `${number(done)} terminés sur ${number(of)}`,
    }),
  exit: 'Enregistrer et quitter',
  version: (version) => `Version ${version}`,
  recorded:
    'Ce qui est enregistré\u00a0: les leçons que vous avez suivies, vos réponses aux questions, votre résultat et le temps que vous passez ici.',
  notRecorded:
    'Ce qui reste privé\u00a0: tout ce que vous écrivez avec vos propres mots. C’est gardé pour vous et transmis à personne.',
  completed: 'Vous avez terminé ce cours. Tout reste ouvert si vous voulez y revenir.',
  review: 'Vous parcourez ce cours. Rien de ce que vous faites maintenant n’est enregistré.',
  noCredit:
    'Votre plateforme a ouvert ce cours sans évaluation\u00a0: les résultats ne sont pas enregistrés.',
  welcome: (name) => `Bienvenue, ${name}`,
  welcomeBack: (name) => `Heureux de vous revoir, ${name}`,
  session: {
    open: 'Enregistré',
    saving: 'Enregistrement…',
    unsaved: 'Pas encore enregistré\u00a0: nous réessayons',
    closed: 'Enregistré et fermé',
    'read-only': 'Non enregistré',
    over: 'Non enregistré\u00a0: rouvrez le cours',
  },
  notFoundTitle: 'Cette page n’est pas ici',
  notFound: 'L’adresse ne mène nulle part, ou le cours a changé depuis. Le plan montre tout ce qu’il y a.',
  loadFailed: 'Cette partie du cours n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.',
  help: 'Une question, un problème\u00a0?',

  // Looking things up
  searchFor: 'Que cherchez-vous\u00a0?',
  searchHow: 'La recherche porte sur les leçons, les fiches et le glossaire, pendant que vous tapez.',
  searchAll: 'Chercher dans tout le cours',
  found: (n) =>
    n === 0
      ? 'Rien trouvé. Essayez un autre mot, ou un mot plus court.'
      : plural(n, { one: '1 page trouvée', other: `${number(n)} pages trouvées` }),
  glossaryAbout: 'Les mots que ce cours emploie dans un sens à lui.',
  taughtIn: (lesson) => `Leçon\u00a0: ${lesson}`,
  jobAidsAbout: 'Une page chacune, à garder sous la main ou à imprimer et afficher.',
  printPage: 'Imprimer cette page',
  allJobAids: 'Toutes les fiches',
  fontsTitle: 'Polices',
  fonts:
    'Atkinson Hyperlegible Next, conçue par le Braille Institute pour être lue par le plus grand nombre, et Familjen Grotesk, de Letters from Sweden. Toutes deux sont sous licence SIL Open Font License, dont le texte accompagne ce paquet.',

  // Settings
  settings: {
    about: 'Chaque choix vaut aussitôt et reste dans ce navigateur.',
    text: {
      legend: 'Taille du texte',
      note: 'Votre navigateur peut aussi agrandir toute la page.',
      options: { normal: 'Normale', large: 'Grande', larger: 'Plus grande' },
    },
    theme: {
      legend: 'Clair ou sombre',
      note: 'Le contraste élevé suit votre appareil.',
      options: { device: 'Comme sur mon appareil', light: 'Clair', dark: 'Sombre' },
    },
    motion: {
      legend: 'Mouvement',
      note: 'Peu de choses bougent ici, et jamais rien de nécessaire pour comprendre.',
      options: { device: 'Comme sur mon appareil', off: 'Aucun mouvement' },
    },
    shortcuts: {
      legend: 'Raccourcis clavier',
      note: 'L’aide en donne la liste. Désactivez-les s’ils gênent d’autres logiciels.',
      options: { on: 'Oui', off: 'Non' },
    },
  },

  // Help
  helpTopics: {
    saved: {
      title: 'Mon travail est-il enregistré\u00a0?',
      text: 'Oui, après chaque réponse et chaque page. La barre du haut dit toujours où l’on en est\u00a0: enregistré, en cours ou pas encore enregistré. Si ce n’est pas encore enregistré, continuez\u00a0: le cours réessaie.',
    },
    stop: {
      title: 'Puis-je m’arrêter en route\u00a0?',
      text: 'À tout moment. Choisissez «\u00a0Enregistrer et quitter\u00a0» ou fermez simplement la fenêtre. La prochaine fois, vous reprendrez où vous étiez.',
    },
    order: {
      title: 'Dans quel ordre avancer\u00a0?',
      text: 'Le bouton du premier écran et du plan mène à votre prochaine étape. Le plan montre tout, et dit si quelque chose doit être fait avant.',
    },
    who: {
      title: 'Qui voit mes réponses\u00a0?',
      text: 'Votre plateforme de formation sait quelles leçons vous avez suivies, vos réponses aux questions, votre résultat et votre temps. Ce que vous écrivez avec vos propres mots reste à vous.',
    },
    reading: {
      title: 'Lire et écouter le cours',
      text: 'Tout fonctionne au clavier seul et avec un lecteur d’écran. Taille du texte, couleurs sombres et mouvement se trouvent dans «\u00a0Réglages\u00a0».',
    },
  },
  keys: {
    title: 'Raccourcis clavier',
    about:
      'Tab et Maj + Tab vont d’un élément à l’autre, Entrée et Espace choisissent. Ceux-ci valent partout\u00a0:',
    shift: 'Maj',
    next: 'Page suivante',
    back: 'Page précédente',
    map: 'Plan du cours',
    search: 'Recherche',
    help: 'Aide',
    exit: 'Enregistrer et quitter',
    nowhere: 'Il n’y a rien dans cette direction.',
  },
  language: 'Langue',
  // Certificate
  certificate: {
    title: 'Votre certificat',
    heading: 'Certificat de réussite',
    statement: 'Nous certifions que {name} a suivi jusqu’au bout le cours {course}',
    date: 'Terminé le',
    score: 'Résultat',
    company: 'Délivré par',
    percent,
    blank: 'laissé vide',
    blanks: 'Ce que votre plateforme ne nous a pas dit est laissé vide\u00a0: complétez à la main.',
    print: 'Imprimer ou enregistrer en PDF',
    toDo: 'Votre certificat sera ici dès que vous aurez terminé le cours. Il reste\u00a0:',
    notRecorded:
      'Rien de ce que vous faites maintenant n’est enregistré\u00a0: il n’y a donc pas de certificat, seulement un modèle. Pour obtenir le vôtre, ouvrez le cours depuis votre plateforme de formation.',
    sample: 'Modèle',
  },
  // No LMS
  noLms: {
    title: 'Votre plateforme de formation ne répond pas',
    'no-api':
      'Le cours est ouvert, mais nous ne trouvons pas la plateforme qui devrait enregistrer votre progression.',
    refused: 'Votre plateforme de formation n’a pas laissé entrer le cours.',
    notHere: 'Votre progression ne peut pas être enregistrée ici',
    'not-launched':
      'Le cours a été ouvert sans plateforme de formation\u00a0: rien ne peut enregistrer votre progression.',
    'broken-launch':
      'L’adresse avec laquelle votre plateforme de formation a ouvert le cours est incomplète.',
    over: 'Cette session est déjà terminée.',
    broken: (names: string) =>
      `Pour votre administrateur\u00a0: il manque, ou ne convient pas\u00a0: ${names}.`,
    said: (text) => `Son message\u00a0: ${text}`,
    remedy:
      'Fermez cette fenêtre et rouvrez le cours depuis votre plateforme de formation, ou réessayez ici.',
    goOn: 'Vous pouvez aussi parcourir le cours dès maintenant. Rien de ce que vous ferez ne sera alors enregistré.',
    tryAgain: 'Réessayer',
    continue: 'Continuer sans enregistrement',
  },
  // Leaving
  left: {
    title: 'Vous pouvez fermer cette fenêtre',
    saved: 'Votre progression est enregistrée. À la prochaine fois\u00a0!',
    unsaved:
      'Votre plateforme de formation ne répond pas, et ce navigateur ne gardera peut-être pas vos dernières étapes. Nous réessayons\u00a0: laissez cette page ouverte encore un moment, s’il vous plaît.',
    nothing: 'Rien n’a été enregistré cette fois-ci.',
    savingTitle: 'Un instant, s’il vous plaît',
    saving: 'Nous enregistrons votre progression.',
    unsavedTitle: 'Pas encore enregistré',
    kept: 'Votre plateforme de formation ne répond pas\u00a0: ce navigateur garde donc vos dernières étapes. Nous réessayons tant que cette page est ouverte\u00a0; sinon, elles seront envoyées la prochaine fois que vous ouvrirez le cours ici.',
    saveAgain: 'Réessayer',
  },

  // How the session is recorded
  notices: {
    secondTab:
      'Ce cours est ouvert dans un autre onglet ou une autre fenêtre. Rien de ce que vous faites ici n’est enregistré\u00a0: continuez là-bas, ou fermez-le et rouvrez le cours.',
    over: 'Votre plateforme de formation a mis fin à cette session\u00a0: rien de plus ne peut être enregistré d’ici. Fermez cette page et rouvrez le cours depuis votre plateforme\u00a0: ce qu’elle n’a pas encore reçu reste dans ce navigateur, s’il le permet, et sera envoyé alors.',
    restored:
      'Votre plateforme de formation avait perdu une partie de votre progression. Ce navigateur l’avait encore, et nous l’avons renvoyée.',
    shed: 'Il y a plus à garder que votre plateforme ne peut contenir\u00a0: vos notes les plus longues, ou vos choix dans les questions, ne seront plus affichés la prochaine fois. Ce que vous avez terminé et réussi reste acquis.',
    shedKept:
      'Il y a plus à garder que votre plateforme ne peut contenir\u00a0: vos notes les plus longues, ou vos choix dans les questions, ne sont gardés que dans ce navigateur. Ce que vous avez terminé et réussi reste acquis.',
  },
  // Without an LMS
  web,
};
