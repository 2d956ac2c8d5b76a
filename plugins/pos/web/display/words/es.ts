import { words as picture } from '../../customer-display/words/es.ts'
import type { DisplayFaceWords } from './en.ts'

export const words: DisplayFaceWords = {
  picture,
  pair: {
    title: 'Vincular esta pantalla',
    help: 'En la caja, abre «Impresora» y elige «Mostrar en otro dispositivo». Escanea el código QR con este dispositivo o escribe el código.',
    code: 'Código de la caja',
    go: 'Vincular',
    wrong: 'Ninguna caja muestra este código, o ya se usó o caducó. Pide uno nuevo en la caja.',
    full: 'Esta caja tiene demasiadas pantallas. Desvincula antes una en la consola.',
    away: 'No se puede acceder a Stoa. ¿Está este dispositivo en la red?',
    language: 'Idioma'
  },
  connecting: 'Conectando…',
  offline: 'Esperando la red…',
  away: 'Un momento, por favor.',
  closed: 'Esta caja está cerrada en este momento.',
  unpaired: 'Esta pantalla ya no está vinculada a ninguna caja.',
  removed: 'La caja de esta pantalla se cerró definitivamente.',
  paused: 'En este momento no hay nada que mostrar aquí.',
  again: 'Vincularla de nuevo'
}
