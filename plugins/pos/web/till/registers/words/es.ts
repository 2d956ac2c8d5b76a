import type { RegistersWords } from './en.ts'

export const words: RegistersWords = {
  title: '¿Qué caja es esta?',
  help: 'Este dispositivo la recordará. Puedes cambiarla en la parte superior de la página.',
  none: 'Todavía no hay ninguna caja',
  noneHelp: 'Quien dirige la tienda puede añadir una en la consola.',
  since: 'desde',
  console: 'A la consola'
}
