import type { TaxWords } from './en.ts'

export const words: TaxWords = {
  row: 'Isenção de imposto',
  exempt: 'Isento de imposto',
  leftOff: 'Imposto não cobrado',
  off: 'Cobrar imposto',
  offHelp: 'Isento, mas esta venda leva imposto',
  on: 'Não cobrar imposto',
  notToday: 'O certificado não vale hoje',
  notThese: 'O certificado não vale para estes produtos',
  remove: 'Cobrar imposto',
  approval: 'Isto precisa da aprovação de um gerente.',
  title: 'Isentar esta venda de imposto',
  why: 'Motivo',
  certificate: 'Número do certificado',
  go: 'Não cobrar imposto',
  kinds: {
    reseller: 'Revendedor',
    charity: 'Entidade beneficente',
    diplomatic: 'Diplomático',
    government: 'Órgão público',
    other: 'Outro motivo'
  }
}
