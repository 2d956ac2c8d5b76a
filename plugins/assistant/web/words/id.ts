import type { AssistantWords } from './en.ts'

export const words: AssistantWords = {
  title: 'Asisten',
  setUp: 'Atur asisten',
  proposals: 'Usulan'
}
