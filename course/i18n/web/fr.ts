import type { web as english } from './en.ts';

/** The words of a package without an LMS in French. */
export const web: typeof english = {
  session: {
    open: 'Enregistré dans ce navigateur',
    saving: 'Enregistrement…',
    unsaved: 'Non conservé',
    closed: 'Enregistré dans ce navigateur',
    'read-only': 'Non enregistré',
  },
  recorded:
    'Ce qui est conservé\u00a0: les leçons que vous avez suivies, vos réponses, votre résultat et vos notes, dans ce navigateur seulement.',
  notRecorded: 'Ce qui est envoyé à quelqu’un\u00a0: rien.',
  notKept:
    'Ce navigateur ne conserve rien pour cette page\u00a0: c’est peut-être une fenêtre privée, ou son stockage est bloqué, plein ou a été vidé. Vous pouvez suivre le cours malgré tout et imprimer votre certificat\u00a0; mais dès que vous fermez la page, votre progression est perdue.',
  helpTopics: {
    saved: {
      title: 'Mon travail est-il enregistré\u00a0?',
      text: 'Oui, dans ce navigateur, après chaque réponse et chaque page. La barre du haut le dit\u00a0; «\u00a0Non conservé\u00a0» veut dire que le navigateur ne le permet pas. Un autre navigateur ou un autre appareil n’en sait rien, et une fenêtre privée oublie tout quand on la ferme.',
    },
    stop: {
      title: 'Puis-je m’arrêter en route\u00a0?',
      text: 'À tout moment\u00a0: fermez simplement la page. La prochaine fois que vous l’ouvrirez dans ce navigateur, vous reprendrez où vous étiez.',
    },
    who: {
      title: 'Qui voit mes réponses\u00a0?',
      text: 'Seulement les personnes qui utilisent ce navigateur avec vous. Vos réponses, vos résultats et vos notes ne sont envoyés à personne. Sous «\u00a0Réglages\u00a0», vous pouvez les effacer.',
    },
  },
  startAgain: {
    title: 'Recommencer',
    about:
      'Vous pouvez effacer ce que ce navigateur conserve de ce cours\u00a0: réponses, résultats, notes et le nom sur votre certificat. Taille du texte, couleurs et langue restent.',
    erase: 'Effacer ma progression',
    sure: 'Effacer tout ce que vous avez fait dans ce cours\u00a0?',
    gone: 'On ne pourra pas le récupérer.',
    yes: 'Effacer',
    no: 'Garder',
    done: 'Votre progression est effacée.',
  },
  certificate: {
    name: 'Votre nom, tel qu’il doit figurer sur le certificat',
    about: 'Il est conservé dans ce navigateur seulement.',
    blanks: 'Ce qui n’est pas rempli peut être écrit à la main.',
    notRecorded:
      'Rien de ce que vous faites maintenant n’est enregistré\u00a0: il n’y a donc pas de certificat, seulement un modèle. Pour obtenir le vôtre, continuez là où le cours a été ouvert en premier.',
  },
};
