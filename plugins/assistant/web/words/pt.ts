import type { AssistantWords } from './en.ts'

export const words: AssistantWords = {
  title: 'Assistente',
  setUp: 'Configurar o assistente',
  proposals: 'Propostas'
}
