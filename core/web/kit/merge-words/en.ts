const words = {
  title: 'Someone else saved this meanwhile',
  help: 'You both changed the fields below. Choose what to keep. Everything else has been put together.',
  field: 'Field',
  mine: 'Yours',
  theirs: 'Theirs',
  was: 'before:',
  takeAll: 'Keep all',
  toChoose: (count: number) => (count === 1 ? 'Choose 1 more' : `Choose ${count} more`),
  backToForm: 'Back to the form'
}
export { words }
export type MergeWords = typeof words
