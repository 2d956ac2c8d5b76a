import type { LockWords } from './en.ts'

export const words: LockWords = {
  title: '¿Quién está en la caja?',
  pinOf: name => `PIN de ${name}`,
  typed: count => (count === 1 ? '1 cifra' : `${count} cifras`),
  goOn: 'Seguir',
  erase: 'Borrar',
  clear: 'Vaciar',
  others: 'Otra persona',
  password: 'Entrar con correo y contraseña',
  none: 'Todavía nadie tiene un PIN',
  noneHelp: 'Entra con tu contraseña y elige un PIN en «Mi cuenta» en la consola.',
  checking: 'Un momento…'
}
