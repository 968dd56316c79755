import type { web as english } from './en.ts';

/** The words of a package without an LMS in Spanish. */
export const web: typeof english = {
  session: {
    open: 'Guardado en este navegador',
    saving: 'Guardando…',
    unsaved: 'No se guarda',
    closed: 'Guardado en este navegador',
    'read-only': 'No se registra',
  },
  recorded:
    'Qué se guarda: las lecciones que has hecho, tus respuestas, tu resultado y tus notas, solo en este navegador.',
  notRecorded: 'Qué se envía a alguien: nada.',
  notKept:
    'Este navegador no guarda nada de esta página: puede ser una ventana privada, o su almacenamiento está bloqueado, lleno o se ha vaciado. Aun así puedes hacer el curso e imprimir tu certificado; pero en cuanto cierres la página, tu progreso se pierde.',
  helpTopics: {
    saved: {
      title: '¿Se guarda mi trabajo?',
      text: 'Sí, en este navegador, después de cada respuesta y de cada página. La barra de arriba lo dice; «No se guarda» significa que el navegador no lo permite. Otro navegador u otro dispositivo no sabe nada de ello, y una ventana privada lo olvida al cerrarla.',
    },
    stop: {
      title: '¿Puedo parar a la mitad?',
      text: 'Cuando quieras: simplemente cierra la página. La próxima vez que la abras en este navegador, sigues donde estabas.',
    },
    who: {
      title: '¿Quién ve mis respuestas?',
      text: 'Solo quien usa este navegador contigo. Tus respuestas, resultados y notas no se envían a nadie. En «Ajustes» puedes borrarlos.',
    },
  },
  startAgain: {
    title: 'Empezar de nuevo',
    about:
      'Puedes borrar lo que este navegador guarda de este curso: respuestas, resultados, notas y el nombre de tu certificado. El tamaño del texto, los colores y el idioma se quedan.',
    erase: 'Borrar mi progreso',
    sure: '¿Borrar todo lo que has hecho en este curso?',
    gone: 'No se puede recuperar.',
    yes: 'Borrar',
    no: 'Conservar',
    done: 'Tu progreso se ha borrado.',
  },
  certificate: {
    name: 'Tu nombre, tal como debe aparecer en el certificado',
    about: 'Se guarda solo en este navegador.',
    blanks: 'Lo que no está rellenado se puede escribir a mano.',
    notRecorded:
      'Nada de lo que hagas ahora se registra, así que no hay certificado, solo una muestra. Para conseguir el tuyo, sigue donde se abrió el curso primero.',
  },
};
