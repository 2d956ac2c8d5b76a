import type { TillWords } from './en.ts'

export const words: TillWords = {
  lots: 'Lotes y series',
  scan: 'Lote o número de serie',
  none: 'Nada de este tique se controla por lotes o números de serie.',
  unknown: code => `${code} no es lote ni pieza de lo que hay en este tique.`,
  which: code => `${code}: elija de qué producto es.`,
  choose: name => `Lotes de ${name}`,
  first: 'Sale primero lo que caduca primero, si no elige.',
  missing: (named, quantity) => `${named} de ${quantity} indicados`,
  expires: day => `hasta ${day}`,
  blocked: 'bloqueado',
  expired: 'caducado',
  serialsMissing: count => `Números de serie por indicar: ${count}`,
  done: 'Listo'
}
