import type { TillWords } from './en.ts'

export const words: TillWords = {
  lots: 'Lotes e séries',
  scan: 'Lote ou número de série',
  none: 'Nada neste talão é controlado por lotes ou números de série.',
  unknown: code => `${code} não é lote nem peça do que está neste talão.`,
  which: code => `${code}: escolha de que produto é.`,
  choose: name => `Lotes de ${name}`,
  first: 'Sai primeiro o que expira primeiro, se não escolher.',
  missing: (named, quantity) => `${named} de ${quantity} indicados`,
  expires: day => `até ${day}`,
  blocked: 'bloqueado',
  expired: 'expirado',
  serialsMissing: count => `Números de série por indicar: ${count}`,
  done: 'Pronto'
}
