const words = {
  saved: 'Saved views',
  noneHelp: 'Save how this list stands (search, filters, sort, columns), and come back to it here.',
  opensFirst: 'opens first',
  saveAs: 'Save as a view…',
  saveTo: (name: string) => `Save changes to “${name}”`,
  edit: (name: string) => `Rename or delete “${name}”…`,
  newTitle: 'Save as a view',
  editTitle: 'Saved view',
  name: 'Name',
  nameHelp: 'Only you see it, wherever you log in.',
  isDefault: 'The list opens with it',
  delete: 'Delete',
  made: (name: string) => `“${name}” is saved.`,
  deleted: (name: string) => `“${name}” is deleted.`
}
export { words }
export type SavedViewsWords = typeof words
