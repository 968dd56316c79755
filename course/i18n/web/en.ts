/** What a package without an LMS says in other words than the others. */
export const web = {
  session: {
    open: 'Saved in this browser',
    saving: 'Saving…',
    unsaved: 'Not kept',
    closed: 'Saved in this browser',
    'read-only': 'Not recorded',
  },
  recorded:
    'What is kept: which lessons you have done, your answers, your score and your notes, in this browser alone.',
  notRecorded: 'What is sent to anybody: nothing.',
  notKept:
    'This browser keeps nothing for this page: it may be a private window, or its storage is blocked, full, or was emptied. You can take the course all the same, and print your certificate; but once you close this page, your progress is gone.',
  helpTopics: {
    saved: {
      title: 'Is my work saved?',
      text: 'Yes, in this browser, after every answer and every page. The bar at the top says so; “Not kept” means that the browser does not allow it. Another browser or another device knows nothing of it, and a private window forgets it when you close it.',
    },
    stop: {
      title: 'Can I stop in the middle?',
      text: 'At any time: just close the page. Next time you open it in this browser, you go on where you were.',
    },
    who: {
      title: 'Who sees my answers?',
      text: 'Only those who use this browser with you. Your answers, scores and notes are sent to nobody. Under Settings you can erase them.',
    },
  },
  startAgain: {
    title: 'Start again',
    about:
      'You can erase what this browser keeps of this course: answers, scores, notes, and the name on your certificate. Text size, colours and language stay.',
    erase: 'Erase my progress',
    sure: 'Erase all that you have done in this course?',
    gone: 'It cannot be brought back.',
    yes: 'Erase it',
    no: 'Keep it',
    done: 'Your progress has been erased.',
  },
  certificate: {
    name: 'Your name, as it is to stand on the certificate',
    about: 'It is kept in this browser alone.',
    blanks: 'What is not filled in can be written in by hand.',
    notRecorded:
      'Nothing that you do now is recorded, so there is no certificate for it, but a sample of one. To earn yours, go on where the course was opened first.',
  },
};
