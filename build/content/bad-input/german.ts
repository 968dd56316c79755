import { goodProject, type Project } from './project.ts';

const course = `title: Ein kleiner Kurs
description: Gerade genug zum Testen.
`;

const firstModule = `title: Erste Schritte
summary: Wie man anfängt.
objectives:
  - id: greet
    text: Eine Kollegin begrüßen.
  - id: listen
    text: Bis zum Ende zuhören.
quiz:
  title: Testen Sie sich
  intro: Zwei Fragen.
`;

const firstQuestions = `questions:
  - id: first-words
    prompt: Was sagen Sie zuerst?
    options:
      - id: a
        text: Guten Morgen, Ada.
        feedback: Ein Gruß und ein Name.
      - id: b
        text: Sie sind spät dran.
        feedback: Das kann warten.
      - id: c
        text: Wo ist meine Akte?
        feedback: Grüßen Sie zuerst.
  - id: good-signs
    prompt: Woran merkt man, dass Sie zuhören?
    options:
      - id: a
        text: Sie sehen vom Bildschirm auf.
        feedback: Das sieht sie.
      - id: b
        text: Sie fragen, wie es weiterging.
        feedback: Sie kann weitererzählen.
      - id: c
        text: Sie tippen, während sie spricht.
        feedback: Auch das sieht sie.
  - id: in-order
    prompt: Bringen Sie die Schritte in die richtige Reihenfolge.
    items:
      - id: c
        text: Sagen, was man gehört hat.
        feedback: Ganz zuletzt.
      - id: a
        text: Die Arbeit unterbrechen.
        feedback: Als Allererstes.
      - id: b
        text: Sie ausreden lassen.
        feedback: Dann zuhören.
  - id: who-needs-what
    prompt: Ordnen Sie zu, wer was braucht.
    targets:
      - id: x
        text: Ein Wort zum Willkommen
      - id: y
        text: Eine schnelle Antwort
    sources:
      - id: '1'
        text: Ada, am ersten Tag
        feedback: Sie kennt noch niemanden.
      - id: '2'
        text: Bo, dessen Kundin wartet
        feedback: Er hat keine Zeit.
      - id: '3'
        text: Cy, zurück nach einem Jahr
        feedback: Heißen Sie ihn wieder willkommen.
`;

const firstTalk = `title: Ein erstes Gespräch
place: Empfang, Montag, 9 Uhr
situation: Ada kommt mit einer Akte unter dem Arm herein.
you: Sie sind Bo.
goal: Finden Sie heraus, was sie braucht.
people:
  - id: ada
    name: Ada
    job: Verkauf
nodes:
  - id: hello
    line: Hast du eine Minute?
    replies:
      - id: a
        text: Ich habe zehn. Setz dich.
        note: Bo nimmt sich Zeit.
      - id: b
        text: Klar, jederzeit!
        note: Freundlich, aber er tippt weiter.
  - id: hurt
    line: Du siehst ja nicht einmal auf.
    replies:
      - id: a
        text: Du hast recht. Jetzt schon.
        note: Er steht dazu.
      - id: b
        text: Ich kann beides zugleich.
        note: Er verteidigt sich.
  - id: tells
    line: In der Akte stimmt etwas nicht, und ich weiß nicht, warum.
    replies:
      - id: a
        text: Sehen wir sie zusammen an.
        note: Sie suchen die Ursache.
      - id: b
        text: Das war bestimmt der Drucker.
        note: Das hilft ihr nicht.
endings:
  - id: found
    title: Gefunden
    text: Es war die zweite Seite.
  - id: gone
    title: Gegangen
    text: Ada fragt jemand anderen.
`;

const welcome = `---
title: Guten Tag sagen
---

<ripple-scene place="Empfang, Montag">

Ada kommt herein. Es ist ihr *erster* Tag.

</ripple-scene>

<ripple-question ref="first-words"></ripple-question>

## Warum es zählt

Die erste Minute bleibt in Erinnerung. Weiter geht es mit [Zuhören](listening.md).
`;

const listening = `---
title: Zuhören
---

## Zwei Arten

<ripple-compare>

<ripple-side tone="good" heading="So">

- Aufsehen.

</ripple-side>

<ripple-side tone="slip" heading="So nicht">

- Tippen.

</ripple-side>

</ripple-compare>

<ripple-question ref="good-signs"></ripple-question>
`;

const secondModule = `title: Weitere Schritte
summary: Wie es weitergeht.
objectives:
  - id: thank
    text: Einem Kollegen danken.
quiz:
  title: Noch einmal
  intro: Eine Frage.
`;

const secondQuestions = `questions:
  - id: thank-you
    prompt: Bo hat Ihnen geholfen. Was nun?
    options:
      - id: a
        text: Nichts, das ist seine Arbeit.
        feedback: Er wird Ihnen weniger gern helfen.
      - id: b
        text: Ihm sagen, was es bewirkt hat.
        feedback: Er erfährt, was hilft.
      - id: c
        text: Ihm ein Formular schicken.
        feedback: Das macht ihm noch mehr Arbeit.
`;

const thanks = `---
title: Danke sagen
---

![Zwei Menschen geben sich die Hand](../images/hands.svg)

<ripple-question ref="thank-you"></ripple-question>

Zurück zum [Gruß](../../first/lessons/welcome.md), zum [Quiz](#/first/quiz) oder zur [Übersicht](#/map).
`;

/** The good project, translated to German as well. */
export const germanProject: Project = {
  ...goodProject,
  'course/course.de.yaml': course,
  'modules/first/module.de.yaml': firstModule,
  'modules/first/questions.de.yaml': firstQuestions,
  'modules/first/roleplays/first-talk.de.yaml': firstTalk,
  'modules/first/lessons/welcome.de.md': welcome,
  'modules/first/lessons/listening.de.md': listening,
  'modules/second/module.de.yaml': secondModule,
  'modules/second/questions.de.yaml': secondQuestions,
  'modules/second/lessons/thanks.de.md': thanks,
};

/** Short names of the translations that tests change most. */
export const german = {
  course: 'course/course.de.yaml',
  module: 'modules/first/module.de.yaml',
  questions: 'modules/first/questions.de.yaml',
  lesson: 'modules/first/lessons/welcome.de.md',
} as const;
