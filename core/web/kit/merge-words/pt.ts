import type { MergeWords } from './en.ts'

export const words: MergeWords = {
  title: 'Outra pessoa salvou isto nesse meio-tempo',
  help: 'Vocês dois alteraram os campos abaixo. Escolha o que manter. O resto já foi reunido.',
  field: 'Campo',
  mine: 'O seu',
  theirs: 'O da outra pessoa',
  was: 'antes:',
  takeAll: 'Manter tudo',
  toChoose: count => (count === 1 ? 'Falta escolher 1' : `Faltam escolher ${count}`),
  backToForm: 'Voltar ao formulário'
}
