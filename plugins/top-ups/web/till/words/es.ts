import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Recarga',
  phone: 'Número de teléfono',
  country: 'País, si es otro',
  find: 'Buscar el operador',
  offLine:
    'Las recargas solo se venden con conexión: hay que preguntar al operador. Inténtalo cuando vuelva la red.',
  operator: 'Operador',
  amount: 'Importe',
  between: (least, most) => `De ${least} a ${most}.`,
  fee: 'Además hay una comisión de',
  take: 'Al ticket',
  another: 'Otro número',
  remove: 'Quitar',
  unmatched: 'Se quitó la línea de una recarga. Quita también la recarga.',
  underWay: 'Recarga en curso:',
  failed: 'Recarga fallida:',
  failedHelp: 'Devuelve el dinero desde el recibo o haz que se reintente en Recargas.',
  seen: 'Visto'
}
