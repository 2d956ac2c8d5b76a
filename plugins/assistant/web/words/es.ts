import type { AssistantWords } from './en.ts'

export const words: AssistantWords = {
  title: 'Asistente',
  setUp: 'Configurar el asistente',
  proposals: 'Propuestas'
}
