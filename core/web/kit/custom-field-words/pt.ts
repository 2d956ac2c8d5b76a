import type { CustomFieldWords } from './en.ts'

const words: CustomFieldWords = {
  card: 'Mais dados',
  yes: 'Sim',
  no: 'Não',
  none: 'Não preenchido',
  opens: name => `${name} (abre em outra aba)`,
  save: 'Salvar',
  saved: 'Salvo'
}
export { words }
