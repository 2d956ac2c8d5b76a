import type { MergeWords } from './en.ts'

export const words: MergeWords = {
  title: 'Otra persona guardó esto mientras tanto',
  help: 'Los dos cambiaron los campos de abajo. Elija qué conservar. Todo lo demás ya está unido.',
  field: 'Campo',
  mine: 'Lo suyo',
  theirs: 'Lo de la otra persona',
  was: 'antes:',
  takeAll: 'Conservar todo',
  toChoose: count => (count === 1 ? 'Falta elegir 1' : `Falta elegir ${count}`),
  backToForm: 'Volver al formulario'
}
