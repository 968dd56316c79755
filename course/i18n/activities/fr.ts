import { formatsOf } from '../formats.ts';
import type { activities as english } from './en.ts';

const { number } = formatsOf('fr');
const tenth = (value: number) => number(Math.round(value * 10) / 10);

/** The words of activities in French. */
export const activities: typeof english = {
  ifThen: {
    title: 'Mon plan',
    line: (n) => `Ligne ${n}`,
    when: 'Quand',
    then: 'alors je vais',
    sentence: (when, then) => `Quand ${when}, alors je vais ${then}`,
    ideas: 'Montrez-moi des idées',
    use: 'Prendre celle-ci',
    save: 'Enregistrer mon plan',
    saved: 'Votre plan est enregistré.',
    missing: 'Remplissez d’abord les deux moitiés d’une ligne.',
    print: 'Imprimer',
    calendar: 'Mettre dans mon calendrier',
    calendarNote:
      'Le fichier de calendrier fait un rappel après 2 jours, 2 semaines et 5 semaines, à neuf heures.',
  },
  pulse: {
    prompt: 'Dans quelle mesure êtes-vous d’accord\u00a0?',
    scale: ['Pas du tout', 'Plutôt pas', 'En partie', 'Plutôt', 'Tout à fait'],
    show: 'Voir mon pouls',
    result: 'Votre pouls',
    parts: { caring: 'Attention aux autres', competency: 'Compétence', integrity: 'Intégrité' },
    of: (now) => `${tenth(now)} sur 5`,
    same: (now) => `${tenth(now)} sur 5, comme avant`,
    up: (before, now) => `${tenth(now)} sur 5, en hausse (avant\u00a0: ${tenth(before)})`,
    down: (before, now) => `${tenth(now)} sur 5, en baisse (avant\u00a0: ${tenth(before)})`,
    keep: 'C’est gardé pour vous. Dans le dernier module, vous reprendrez votre pouls et verrez ce qui a bougé.',
    reported: 'Vos neuf réponses restent à vous. Votre organisation reçoit les trois moyennes.',
  },
  kink: {
    work: 'Travail\u00a0:',
    wait: 'Puis attente\u00a0:',
    hours: (hours) => (hours < 1 ? `${number(Math.round(hours * 60))} min` : `${number(hours)} h`),
    stepOf: (n, of) => `Étape ${n} sur ${of}`,
    next: 'Suivre jusqu’à l’étape suivante',
    lookBack: 'Regarder l’ensemble',
    total: (total, work) => `${number(total)} heures d’un bout à l’autre, dont ${number(work)} de travail.`,
    ask: 'Où est-ce que ça coince\u00a0?',
    mend: 'Comment y remédier\u00a0?',
    goOn: 'Maintenant, y remédier',
    found: 'Trouvé et réparé.',
    mended: (before, after) =>
      `Trouvé et réparé\u00a0: ${number(after)} heures au lieu de ${number(before)}.`,
  },
  standards: {
    title: 'Comment nous nous rendons service',
    team: 'Nom de votre équipe',
    own: 'Avec vos mots',
    make: 'Créer mon guide',
    done: 'Voici votre guide.',
    print: 'Imprimer',
    tooFew: (least) => `Choisissez d’abord au moins ${least} règles.`,
    tooMuch: (over) =>
      `Vos textes dépassent de ${over} caractères ce qui peut être gardé. Raccourcissez-en quelques-uns.`,
  },
  explorer: {
    choose: 'Choisissez un acte',
    spread: 'Laisser l’onde se propager',
    next: 'Cercle suivant',
    ring: (n, who) => `Cercle ${n}\u00a0: ${who}`,
    followed: 'Suivi jusqu’au bout',
    turn: 'Maintenant, inversez l’onde\u00a0: choisissez un autre acte et observez.',
  },
  customers: {
    who: 'Qui\u00a0? Une personne ou une équipe',
    side: 'Dans quel sens\u00a0?',
    sides: { them: 'J’ai besoin d’eux', me: 'Ils ont besoin de moi', both: 'Les deux' },
    add: 'Placer sur ma carte',
    remove: (name) => `Retirer de la carte\u00a0: ${name}`,
    me: 'Moi',
    nobody: 'Encore personne',
    noName: 'Écrivez d’abord un nom.',
    noSide: 'Choisissez d’abord le sens.',
    full: 'La carte est pleine. Retirez d’abord quelqu’un.',
    left: (n) => `Encore ${n}, dont quelqu’un qui a besoin de vous.`,
    done: 'Voici votre carte.',
  },
  trace: {
    next: 'Suivre plus loin',
    customer: 'Vous êtes arrivé au client.',
  },
  inbox: {
    blocks: { understand: 'Comprendre', own: 'Prendre en charge', serve: 'Servir', communicate: 'Informer' },
    from: (who) => `De ${who}`,
    open: 'Ouvrir',
    new: 'Nouveau',
    handled: 'Traité',
    later: 'Ce qui en est sorti',
    skipped: (blocks) => `Sauté\u00a0: ${blocks}`,
    allFour: 'Les quatre blocs',
    next: 'Bloc suivant',
    send: 'J’en ai fini',
    again: 'Reprendre celui-ci',
    summary: (well, of) => `${well} sur ${of} sont passés par les quatre blocs.`,
  },
};
