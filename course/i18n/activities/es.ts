import { formatsOf } from '../formats.ts';
import type { activities as english } from './en.ts';

const { number } = formatsOf('es');
const tenth = (value: number) => number(Math.round(value * 10) / 10);

/** The words of activities in Spanish. */
export const activities: typeof english = {
  ifThen: {
    title: 'Mi plan',
    line: (n) => `Línea ${n}`,
    when: 'Cuando',
    then: 'voy a',
    sentence: (when, then) => `Cuando ${when}, voy a ${then}`,
    ideas: 'Ver ideas',
    use: 'Usar esta',
    save: 'Guardar mi plan',
    saved: 'Tu plan está guardado.',
    missing: 'Completa primero las dos mitades de una línea.',
    print: 'Imprimir',
    calendar: 'Ponerlo en mi calendario',
    calendarNote:
      'El archivo de calendario te lo recuerda a los 2 días, 2 semanas y 5 semanas, a las nueve de la mañana.',
  },
  pulse: {
    prompt: '¿Hasta qué punto estás de acuerdo?',
    scale: ['Nada', 'Más bien no', 'En parte', 'En gran parte', 'Del todo'],
    show: 'Ver mi pulso',
    result: 'Tu pulso',
    parts: { caring: 'Interés por los demás', competency: 'Competencia', integrity: 'Integridad' },
    of: (now) => `${tenth(now)} de 5`,
    same: (now) => `${tenth(now)} de 5, como antes`,
    up: (before, now) => `${tenth(now)} de 5, sube desde ${tenth(before)}`,
    down: (before, now) => `${tenth(now)} de 5, baja desde ${tenth(before)}`,
    keep: 'Queda guardado para ti. En el último módulo te tomas el pulso otra vez y ves qué ha cambiado.',
    reported: 'Tus nueve respuestas se quedan contigo. Tu organización recibe los tres promedios.',
  },
  kink: {
    work: 'Trabajo:',
    wait: 'Después, espera:',
    hours: (hours) => (hours < 1 ? `${number(Math.round(hours * 60))} min` : `${number(hours)} h`),
    stepOf: (n, of) => `Paso ${n} de ${of}`,
    next: 'Seguir al próximo paso',
    lookBack: 'Ver el conjunto',
    total: (total, work) => `${number(total)} horas de principio a fin, ${number(work)} de ellas de trabajo.`,
    ask: '¿Dónde se atasca?',
    mend: '¿Cómo lo arreglas?',
    goOn: 'Ahora, arréglalo',
    found: 'Encontrado y arreglado.',
    mended: (before, after) =>
      `Encontrado y arreglado: ${number(after)} horas en lugar de ${number(before)}.`,
  },
  standards: {
    title: 'Cómo nos ayudamos',
    team: 'Nombre de tu equipo',
    own: 'Con tus palabras',
    make: 'Crear mi manual',
    done: 'Este es tu manual.',
    print: 'Imprimir',
    tooFew: (least) => `Elige primero al menos ${least} normas.`,
    tooMuch: (over) =>
      `Tus textos tienen ${over} caracteres más de los que se pueden guardar. Acorta algunos.`,
  },
  explorer: {
    choose: 'Elige un acto',
    spread: 'Deja que se extienda',
    next: 'Siguiente onda',
    ring: (n, who) => `Onda ${n}: ${who}`,
    followed: 'Seguida hasta el final',
    turn: 'Ahora dale la vuelta: elige otro acto y observa.',
  },
  customers: {
    who: '¿Quién? Una persona o un equipo',
    side: '¿En qué sentido?',
    sides: { them: 'Dependo de ellos', me: 'Dependen de mí', both: 'En ambos' },
    add: 'Poner en mi mapa',
    remove: (name) => `Quitar del mapa: ${name}`,
    me: 'Yo',
    nobody: 'Nadie todavía',
    noName: 'Escribe primero un nombre.',
    noSide: 'Elige primero el sentido.',
    full: 'El mapa está lleno. Quita primero a alguien.',
    left: (n) => `Faltan ${n}, entre ellos alguien que dependa de ti.`,
    done: 'Este es tu mapa.',
  },
  trace: {
    next: 'Seguir más allá',
    customer: 'Has llegado al cliente.',
  },
  inbox: {
    blocks: { understand: 'Comprender', own: 'Asumir', serve: 'Servir', communicate: 'Comunicar' },
    from: (who) => `De ${who}`,
    open: 'Abrir',
    new: 'Nuevo',
    handled: 'Atendido',
    later: 'En qué acabó',
    skipped: (blocks) => `Omitido: ${blocks}`,
    allFour: 'Los cuatro bloques',
    next: 'Siguiente bloque',
    send: 'Terminar con este',
    again: 'Repetir este',
    summary: (well, of) => `${well} de ${of} pasaron por los cuatro bloques.`,
  },
};
