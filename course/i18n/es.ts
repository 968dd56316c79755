import { activities } from './activities/es.ts';
import type { Words } from './en.ts';
import { formatsOf } from './formats.ts';
import { web } from './web/es.ts';

const { number, percent, plural } = formatsOf('es');

/** Interface words in Spanish: «tú» where somebody is spoken to. */
export const es: Words = {
  // Lessons
  takeaway: 'Quédate con esto',
  tomorrow: 'Empieza mañana',
  steps: {
    'make-time': 'Dedica tiempo a escuchar',
    acknowledge: 'Muestra que lo entiendes',
    'meeting-of-minds': 'Poneos de acuerdo',
    act: 'Actúa y haz seguimiento',
    slip: 'Un desliz',
  },
  // Questions
  yourTurn: 'Ahora tú',
  check: 'Comprobar mi respuesta',
  tryAgain: 'Volver a intentarlo',
  hint: 'Dame una pista',
  hintLabel: 'Pista',
  save: 'Guardar mi respuesta',
  change: 'Cambiar mi respuesta',
  result: { correct: 'Eso funciona', partly: 'Casi', incorrect: 'No del todo', neutral: 'Anotado' },
  missing: {
    'choose-one': 'Primero elige una respuesta.',
    'choose-some': 'Primero elige al menos una respuesta.',
    'order-all': 'Primero pon todo en orden.',
    'match-all': 'Primero elige una pareja para cada línea.',
    'sort-all': 'Primero elige un grupo para cada línea.',
    'find-some': 'Primero elige al menos una frase.',
    'rate-all': 'Primero valora todas las líneas.',
    'write-answer': 'Primero escribe tu respuesta.',
    'write-number': 'Primero escribe un número.',
    'not-a-number': 'Esto no se puede leer como número. Usa cifras, por ejemplo 12 o 3,5.',
    'too-long': 'Es demasiado largo para guardarlo. Acórtalo un poco.',
  },
  goodChoice: 'Correcto',
  slipChoice: 'Esta no',
  missed: {
    'single-choice': 'Esta funciona mejor',
    'multiple-choice': 'Esta también cuenta',
    'true-false': 'Esta es la respuesta',
  },
  choose: 'Elige…',
  moveUp: (item) => `Subir: ${item}`,
  moveDown: (item) => `Bajar: ${item}`,
  moved: (item, place, of) => `${item}: ahora en el puesto ${number(place)} de ${number(of)}`,
  notHere: 'Todavía no va aquí',
  belongsHere: (place) => `Va en el puesto ${number(place)}`,
  matchIs: (target) => `Su pareja: ${target}`,
  belongsTo: (group) => `Va en: ${group}`,
  trueOrFalse: '¿Verdadero o falso?',
  isTrue: 'Verdadero',
  isFalse: 'Falso',
  answerIs: (answer) => `La respuesta: ${answer}`,
  spelling: (answer) => `Se escribe así: ${answer}`,
  fromTo: (from, to) => `de ${from} a ${to}`,
  tooLow: 'Demasiado bajo',
  tooHigh: 'Demasiado alto',
  findHow: 'Elige frases en el texto. Vuelve a elegir una para quitarla.',
  rated: (rating) => `Tu valoración: ${rating}`,
  privateNote: 'Solo para ti: se guarda con tu progreso y no se comunica a nadie.',
  characters: (count, limit) => `${number(count)} de ${number(limit)} caracteres`,
  charactersOver: (over) =>
    plural(over, { one: 'Sobra 1 carácter', other: `Sobran ${number(over)} caracteres` }),
  notKept: 'Ya respondiste a esto. No quedaba sitio para guardar lo que escribiste.',
  activities,
  // Role plays
  talk: {
    label: 'Juego de rol',
    you: 'Tú',
    goal: 'Lo que buscas',
    begin: 'Empezar la conversación',
    holdBack: 'Guardar las notas de observación para el final',
    counts: 'Este intento cuenta: no se puede retirar ninguna respuesta, y las notas llegan al final.',
    practise: 'Practicar primero',
    forReal: 'Ahora, el intento que cuenta',
    practice: 'Práctica: puedes retirar respuestas y no se comunica a nadie.',
    conversation: (title) => `La conversación: ${title}`,
    whatDoYouSay: '¿Qué dices?',
    looks: (name, mood) => `${name}: ${mood}`,
    observer: 'Observación',
    undo: 'Retirar mi última respuesta',
    tookBack: 'Respuesta retirada.',
    again: 'Empezar de nuevo',
    moods: {
      calm: 'calma',
      warm: 'calidez',
      relieved: 'alivio',
      thoughtful: 'reflexión',
      guarded: 'reserva',
      hurried: 'prisa',
      worried: 'preocupación',
      hurt: 'dolor',
      angry: 'enfado',
    },
    trust: (name) => `La confianza de ${name} en ti`,
    parts: { caring: 'Interés por el otro', competency: 'Competencia', integrity: 'Integridad' },
    levels: ['casi ninguna', 'escasa', 'media', 'buena', 'fuerte'],
    level: (level, percent) => `${level}, ${number(percent)} de 100`,
    up: (part) => `${part}: sube`,
    down: (part) => `${part}: baja`,
    shows: {
      understand: 'Entender',
      own: 'Hacerlo tuyo',
      serve: 'Servir',
      communicate: 'Comunicar',
      'three-stages': 'Saludo y despedida cálidos',
      reframe: 'Cambiar la mirada',
      'unspoken-wishes': 'Deseos no dichos',
      'share-what-works': 'Compartir lo que funciona',
      'lateral-service': 'Ayudar fuera de tu puesto',
      respect: 'Respeto',
      kindness: 'Amabilidad',
      language: 'El lenguaje importa',
      'polite-but-empty': 'Cortés pero vacío',
      defending: 'Justificarse',
      'fixing-too-soon': 'Resolver demasiado pronto',
      blaming: 'Echar la culpa',
      'over-promising': 'Prometer de más',
      dismissing: 'Quitarle importancia',
      interrogating: 'Interrogar',
      lecturing: 'Dar lecciones',
      pushing: 'Presionar',
      'giving-in': 'Ceder',
      'being-vague': 'Ser vago',
      'taking-over': 'Apropiarse del asunto',
    },
    outcome: { good: 'Os habéis encontrado', mixed: 'A medio camino', poor: 'Más lejos que antes' },
    score: (score) => `${percent(score)} de lo mejor a lo que puede llegar esta conversación`,
    partScore: (part, score) => `${part}: ${percent(score)}`,
    lookBack: 'Mirar atrás',
    lookBackAbout:
      'Toda la conversación otra vez, con las notas. Puedes volver a cualquier turno y probar otra respuesta.',
    turn: (n, of) => `Turno ${n} de ${of}`,
    turningPoint: 'Punto de inflexión',
    better: 'Más fuerte aquí',
    asGood: 'Aquí ninguna respuesta era más fuerte.',
    replay: 'Repetir desde aquí',
    replayOf: (n) => `Repetir desde aquí: turno ${n}`,
  },

  // Quiz
  quizAbout: (count, passMark, attempts) => {
    const questions = plural(count, { one: 'Una pregunta', other: `${number(count)} preguntas` });
    const about = `${questions}, sin límite de tiempo. Se aprueba con un ${percent(passMark)}`;
    if (attempts === null) return `${about}, y puedes repetirlo.`;
    return `${about}. ${plural(attempts, { one: 'Tienes un intento', other: `Tienes ${attempts} intentos` })}.`;
  },
  startQuiz: 'Empezar el cuestionario',
  questionOf: (n, of) => `Pregunta ${number(n)} de ${number(of)}`,
  nextQuestion: 'Siguiente pregunta',
  seeResult: 'Ver mi resultado',
  passed: 'Aprobado',
  notYet: 'Todavía no',
  scoreIs: (score, passMark) => `Has logrado un ${percent(score)}. Se aprueba con un ${percent(passMark)}.`,
  bestIs: (score) => `Tu mejor resultado hasta ahora: ${percent(score)}.`,
  passStays: 'Ya lo aprobaste antes, y eso se mantiene.',
  byObjective: 'Cómo te ha ido, punto por punto',
  rightOf: (right, of) => `${number(right)} de ${number(of)} correctas`,
  lessonsToRevisit: 'Lecciones que merecen otra mirada',
  retake: 'Repetirlo',
  attemptsLeft: (n) => plural(n, { one: 'Te queda un intento.', other: `Te quedan ${n} intentos.` }),
  attemptsUsedUp: (n) =>
    plural(n, {
      one: 'Este cuestionario permite un intento y ya lo has usado.',
      other: `Este cuestionario permite ${n} intentos y ya los has usado todos.`,
    }),
  askHelp: 'Pregunta cómo puedes continuar:',
  askAnyone: 'Pregunta cómo puedes continuar a quien te ha dado este curso.',
  questionsAllGone:
    'Este curso se ha actualizado y ya no queda ninguna pregunta de tu intento. El intento no cuenta.',
  startAnew: 'Empezar un intento nuevo',
  questionsGone:
    'Este curso se ha actualizado: algunas preguntas de tu intento ya no están. Continúas con las demás.',
  // Final assessment
  final: {
    label: 'Evaluación final',
    how: 'El resultado llega al final, no después de cada pregunta. Puedes parar cuando quieras: la próxima vez sigues en la misma pregunta.',
    start: 'Empezar la evaluación final',
    allAnswered: (count) =>
      count === 1 ? 'Tu respuesta está guardada' : `Las ${number(count)} respuestas están guardadas`,
  },
  path: {
    heading: 'Un camino corto hasta tu próximo intento',
    why: 'Estas lecciones ayudan con lo que falló. Míralas antes de volver a intentarlo, si quieres.',
    start: (title) => `Empezar por: ${title}`,
    next: (title) => `Siguiente en tu camino: ${title}`,
    back: 'A la evaluación final',
    place: (n, of) => `Tu camino al próximo intento: ${number(n)} de ${number(of)}`,
    seen: 'Vista otra vez',
  },
  answers: {
    heading: 'Tus respuestas',
    question: (n) => `Pregunta ${number(n)}`,
  },

  // Opening of a module
  moduleOf: (n, of) => `Módulo ${number(n)} de ${number(of)}`,
  recall: '¿Qué recuerdas?',
  recallWhy: 'Una breve mirada a los módulos anteriores. No cuenta, y puedes saltártela.',
  afterwards: 'Después de este módulo podrás',
  testOut: {
    heading: '¿Ya sabes esto?',
    why: 'Haz ahora el cuestionario del módulo. Si lo apruebas, sus lecciones cuentan como hechas.',
    go: 'Ir al cuestionario',
    done: 'Has aprobado, así que las lecciones de este módulo cuentan como hechas.',
  },

  // Player
  skip: 'Saltar al contenido',
  opening: 'Abriendo el curso…',
  enter: 'Empezar o continuar',
  noScript: 'Este curso necesita JavaScript. Permítelo para esta página y vuelve a abrir el curso.',
  tooOld:
    'Tu navegador es demasiado antiguo para este curso. Actualízalo o abre el curso en una versión actual de Chrome, Edge, Firefox o Safari.',
  menu: 'Menú',
  pages: {
    map: 'Mapa del curso',
    search: 'Buscar',
    glossary: 'Glosario',
    'job-aids': 'Fichas de ayuda',
    settings: 'Ajustes',
    help: 'Ayuda',
    credits: 'Créditos',
  },
  minutes: (n) => `${number(n)} min`,
  minutesLeft: (n) => `quedan unos ${number(n)} min`,
  moduleNumber: (n) => `Módulo ${number(n)}`,
  lockedUntil: (title) => `Antes: ${title}`,
  locked: { title: 'Aún no está abierto', about: 'Este curso va por orden. Antes viene:' },
  start: 'Empezar el curso',
  goOn: (page) => `Continuar: ${page}`,
  openMap: 'Echar un vistazo al curso',
  next: (page) => `Siguiente: ${page}`,
  back: 'Atrás',
  stepsLabel: 'Atrás y siguiente',
  lessonOf: (n, of) => `Lección ${number(n)} de ${number(of)}`,
  quizLabel: 'Cuestionario',
  status: {
    open: 'Sin empezar',
    visited: 'Empezada',
    done: 'Hecha',
    passed: 'Aprobado',
    optional: 'Opcional',
    'tested-out': 'Superada con la prueba',
  },
  overall: (done, of) => `${number(done)} de ${number(of)} hechas`,
  exit: 'Guardar y salir',
  version: (version) => `Versión ${version}`,
  recorded:
    'Qué se registra: las lecciones que has hecho, tus respuestas a las preguntas, tu resultado y el tiempo que pasas aquí.',
  notRecorded:
    'Qué queda en privado: todo lo que escribes con tus propias palabras. Se guarda para ti y no se comunica a nadie.',
  completed: 'Has completado este curso. Todo queda abierto para cuando quieras volver.',
  review: 'Estás mirando este curso. Nada de lo que hagas ahora se registra.',
  noCredit: 'Tu plataforma ha abierto este curso sin calificación: los resultados no se registran.',
  welcome: (name) => `Te damos la bienvenida, ${name}`,
  welcomeBack: (name) => `Qué bien verte de nuevo, ${name}`,
  session: {
    open: 'Guardado',
    saving: 'Guardando…',
    unsaved: 'Aún sin guardar: seguimos intentándolo',
    closed: 'Guardado y cerrado',
    'read-only': 'No se registra',
    over: 'Sin guardar: vuelva a abrir el curso',
  },
  notFoundTitle: 'Esta página no está aquí',
  notFound:
    'La dirección no lleva a ninguna parte, o el curso ha cambiado desde entonces. El mapa muestra todo lo que hay.',
  loadFailed: 'No se ha podido cargar esta parte del curso. Revisa tu conexión y vuelve a intentarlo.',
  help: '¿Dudas o problemas?',

  // Looking things up
  searchFor: '¿Qué buscas?',
  searchHow: 'Se busca en lecciones, fichas y glosario mientras escribes.',
  searchAll: 'Buscar en todo el curso',
  found: (n) =>
    n === 0
      ? 'No se ha encontrado nada. Prueba con otra palabra o con una más corta.'
      : plural(n, { one: '1 página encontrada', other: `${number(n)} páginas encontradas` }),
  glossaryAbout: 'Palabras que en este curso tienen un sentido propio.',
  taughtIn: (lesson) => `Lección: ${lesson}`,
  jobAidsAbout: 'Una página cada una, para tenerla a mano o para imprimirla y colgarla.',
  printPage: 'Imprimir esta página',
  allJobAids: 'Todas las fichas',
  fontsTitle: 'Tipos de letra',
  fonts:
    'Atkinson Hyperlegible Next, hecha por el Braille Institute para que la lea el mayor número de personas, y Familjen Grotesk, de Letters from Sweden. Ambas tienen la licencia SIL Open Font License; su texto está en este paquete.',

  // Settings
  settings: {
    about: 'Cada elección vale al momento y se guarda en este navegador.',
    text: {
      legend: 'Tamaño del texto',
      note: 'Tu navegador también puede ampliar toda la página.',
      options: { normal: 'Normal', large: 'Grande', larger: 'Más grande' },
    },
    theme: {
      legend: 'Claro u oscuro',
      note: 'El alto contraste sigue a tu dispositivo.',
      options: { device: 'Como en mi dispositivo', light: 'Claro', dark: 'Oscuro' },
    },
    motion: {
      legend: 'Movimiento',
      note: 'Aquí se mueve poco, y nunca hace falta para entender algo.',
      options: { device: 'Como en mi dispositivo', off: 'Sin movimiento' },
    },
    shortcuts: {
      legend: 'Atajos de teclado',
      note: 'La ayuda los enumera. Desactívalos si molestan a otros programas.',
      options: { on: 'Sí', off: 'No' },
    },
  },

  // Help
  helpTopics: {
    saved: {
      title: '¿Se guarda mi trabajo?',
      text: 'Sí, después de cada respuesta y de cada página. La barra de arriba siempre lo dice: guardado, guardando o aún sin guardar. Si aún no está guardado, sigue adelante: el curso lo vuelve a intentar.',
    },
    stop: {
      title: '¿Puedo parar a la mitad?',
      text: 'Cuando quieras. Elige «Guardar y salir» o simplemente cierra la ventana. La próxima vez sigues donde estabas.',
    },
    order: {
      title: '¿En qué orden lo hago?',
      text: 'El botón de la primera pantalla y del mapa lleva a tu siguiente paso. El mapa lo muestra todo, y si hay que hacer algo antes.',
    },
    who: {
      title: '¿Quién ve mis respuestas?',
      text: 'Tu plataforma de aprendizaje sabe qué lecciones has hecho, tus respuestas a las preguntas, tu resultado y tu tiempo. Lo que escribes con tus propias palabras se queda contigo.',
    },
    reading: {
      title: 'Leer y escuchar el curso',
      text: 'Todo funciona solo con el teclado y con lectores de pantalla. El tamaño del texto, los colores oscuros y el movimiento están en «Ajustes».',
    },
  },
  keys: {
    title: 'Atajos de teclado',
    about:
      'Tab y Mayús + Tab llevan de una cosa a otra; Intro y Espacio eligen. Estos valen en todas partes:',
    shift: 'Mayús',
    next: 'Página siguiente',
    back: 'Página anterior',
    map: 'Mapa del curso',
    search: 'Buscar',
    help: 'Ayuda',
    exit: 'Guardar y salir',
    nowhere: 'No hay nada en esa dirección.',
  },
  language: 'Idioma',
  // Certificate
  certificate: {
    title: 'Tu certificado',
    heading: 'Certificado de finalización',
    statement: 'Certificamos que {name} ha completado el curso {course}',
    date: 'Completado el',
    score: 'Resultado',
    company: 'Otorgado por',
    percent,
    blank: 'en blanco',
    blanks: 'Lo que tu plataforma no nos ha dicho queda en blanco: escríbelo a mano.',
    print: 'Imprimir o guardar como PDF',
    toDo: 'Tu certificado estará aquí en cuanto completes el curso. Te falta:',
    notRecorded:
      'Nada de lo que hagas ahora se registra, así que no hay certificado, solo una muestra. Para conseguir el tuyo, abre el curso desde tu plataforma de aprendizaje.',
    sample: 'Muestra',
  },
  // No LMS
  noLms: {
    title: 'Tu plataforma de aprendizaje no responde',
    'no-api': 'El curso se ha abierto, pero no encontramos la plataforma que debería registrar tu progreso.',
    refused: 'Tu plataforma de aprendizaje no ha dejado entrar al curso.',
    notHere: 'Aquí no se puede registrar su progreso',
    'not-launched':
      'El curso se ha abierto sin plataforma de formación: no hay nada que pueda registrar su progreso.',
    'broken-launch': 'La dirección con la que su plataforma de formación abrió el curso no está completa.',
    over: 'Esta sesión ya ha terminado.',
    broken: (names: string) => `Para su administrador: falta o no es válido: ${names}.`,
    said: (text) => `Ha dicho: ${text}`,
    remedy:
      'Cierra esta ventana y vuelve a abrir el curso desde tu plataforma de aprendizaje, o inténtalo otra vez aquí.',
    goOn: 'También puedes echar un vistazo al curso ahora. En ese caso no se registra nada de lo que hagas.',
    tryAgain: 'Volver a intentarlo',
    continue: 'Continuar sin registro',
  },
  // Leaving
  left: {
    title: 'Ya puedes cerrar esta ventana',
    saved: 'Tu progreso está guardado. ¡Hasta la próxima!',
    unsaved:
      'Tu plataforma de aprendizaje no responde, y puede que este navegador no conserve tus últimos pasos. Seguimos intentándolo: deja esta página abierta un rato, por favor.',
    nothing: 'Esta vez no se ha registrado nada.',
    savingTitle: 'Un momento, por favor',
    saving: 'Estamos guardando tu progreso.',
    unsavedTitle: 'Aún sin guardar',
    kept: 'Tu plataforma de aprendizaje no responde, así que este navegador conserva tus últimos pasos. Seguimos intentándolo mientras esta página esté abierta; si no, se enviarán la próxima vez que abras el curso aquí.',
    saveAgain: 'Volver a intentarlo',
  },

  // How the session is recorded
  notices: {
    secondTab:
      'Este curso está abierto en otra pestaña o ventana. Nada de lo que hagas aquí se registra: continúa allí, o ciérrala y vuelve a abrir el curso.',
    over: 'Su plataforma de formación ha terminado esta sesión, así que desde aquí ya no se puede guardar nada. Cierre esta página y vuelva a abrir el curso desde su plataforma: lo que aún no tiene se conserva en este navegador, si lo permite, y se enviará entonces.',
    restored:
      'Tu plataforma de aprendizaje había perdido parte de tu progreso. Este navegador aún lo tenía y lo hemos enviado de nuevo.',
    shed: 'Hay más que guardar de lo que cabe en tu plataforma de aprendizaje: la próxima vez no verás tus notas más largas o lo que elegiste en las preguntas. Lo que has hecho y aprobado se mantiene.',
    shedKept:
      'Hay más que guardar de lo que cabe en tu plataforma de aprendizaje: tus notas más largas o lo que elegiste en las preguntas se conservan solo en este navegador. Lo que has hecho y aprobado se mantiene.',
  },
  // Without an LMS
  web,
};
