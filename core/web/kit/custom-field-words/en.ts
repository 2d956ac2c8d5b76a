const words = {
  card: 'More about it',
  yes: 'Yes',
  no: 'No',
  none: 'Not filled in',
  opens: (name: string) => `${name} (opens in a new tab)`,
  save: 'Save',
  saved: 'Saved'
}
export { words }
export type CustomFieldWords = typeof words
