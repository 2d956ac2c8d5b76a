export const words = {
  title: 'Assistant',
  setUp: 'Assistant set-up',
  proposals: 'Proposals'
}
export type AssistantWords = typeof words
