import type { MeasureWords } from './en.ts'

const words: MeasureWords = {
  weigh: 'Peso',
  measure: 'Quantidade',
  price: 'Preço',
  setPrice: 'Definir preço',
  perUnit: price => `${price} pela tabela de preços`,
  between: (least, most) => `De ${least} a ${most}`,
  atLeast: least => `No mínimo ${least}`,
  atMost: most => `No máximo ${most}`,
  label: code => `Da etiqueta ${code}`,
  add: 'Adicionar',
  change: 'Alterar',
  erase: 'Apagar',
  clear: 'Limpar',
  reason: 'Motivo',
  reasonNeeded: 'Escolha primeiro um motivo.',
  otherReason: 'Outro motivo'
}
export { words }
