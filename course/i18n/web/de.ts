import type { web as english } from './en.ts';

/** The words of a package without an LMS in German. */
export const web: typeof english = {
  session: {
    open: 'In diesem Browser gespeichert',
    saving: 'Wird gespeichert …',
    unsaved: 'Nicht gespeichert',
    closed: 'In diesem Browser gespeichert',
    'read-only': 'Ohne Aufzeichnung',
  },
  recorded:
    'Was aufbewahrt wird: welche Lektionen Sie bearbeitet haben, Ihre Antworten, Ihr Ergebnis und Ihre Notizen, und das nur in diesem Browser.',
  notRecorded: 'Was an jemanden gesendet wird: nichts.',
  notKept:
    'Dieser Browser bewahrt für diese Seite nichts auf: Vielleicht ist es ein privates Fenster, oder sein Speicher ist gesperrt, voll oder wurde geleert. Sie können den Kurs trotzdem bearbeiten und Ihr Zertifikat drucken; aber sobald Sie die Seite schließen, ist Ihr Fortschritt weg.',
  helpTopics: {
    saved: {
      title: 'Ist meine Arbeit gespeichert?',
      text: 'Ja, in diesem Browser, nach jeder Antwort und jeder Seite. Die Leiste oben sagt es; „Nicht gespeichert“ heißt, dass der Browser es nicht erlaubt. Ein anderer Browser oder ein anderes Gerät weiß nichts davon, und ein privates Fenster vergisst es beim Schließen.',
    },
    stop: {
      title: 'Kann ich mittendrin aufhören?',
      text: 'Jederzeit: Schließen Sie einfach die Seite. Wenn Sie sie in diesem Browser wieder öffnen, geht es dort weiter, wo Sie waren.',
    },
    who: {
      title: 'Wer sieht meine Antworten?',
      text: 'Nur wer diesen Browser mit Ihnen teilt. Ihre Antworten, Ergebnisse und Notizen werden niemandem gesendet. Unter „Einstellungen“ können Sie alles löschen.',
    },
  },
  startAgain: {
    title: 'Noch einmal von vorn',
    about:
      'Sie können löschen, was dieser Browser von diesem Kurs aufbewahrt: Antworten, Ergebnisse, Notizen und den Namen auf Ihrem Zertifikat. Schriftgröße, Farben und Sprache bleiben.',
    erase: 'Meinen Fortschritt löschen',
    sure: 'Alles löschen, was Sie in diesem Kurs getan haben?',
    gone: 'Es lässt sich nicht zurückholen.',
    yes: 'Löschen',
    no: 'Behalten',
    done: 'Ihr Fortschritt ist gelöscht.',
  },
  certificate: {
    name: 'Ihr Name, wie er auf dem Zertifikat stehen soll',
    about: 'Er bleibt in diesem Browser.',
    blanks: 'Was nicht ausgefüllt ist, lässt sich von Hand eintragen.',
    notRecorded:
      'Nichts, was Sie jetzt tun, wird aufgezeichnet; deshalb gibt es dafür kein Zertifikat, nur ein Muster. Für Ihr eigenes machen Sie dort weiter, wo der Kurs zuerst geöffnet wurde.',
  },
};
