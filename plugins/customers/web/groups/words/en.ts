const words = {
  title: 'Customer groups',
  group: 'Group',
  card: 'Prices',
  help: 'A price list can be for the customers of a group.',
  none: 'No group',
  add: 'Add group',
  change: (name: string) => `Group: ${name}`,
  made: (name: string) => `${name} was added.`,
  name: 'Name',
  customers: 'Customers',
  archive: 'Archive',
  restore: 'Restore',
  archivedState: 'Archived',
  archived: (name: string) => `${name} was archived.`,
  restored: (name: string) => `${name} was restored.`,
  back: 'All customers',
  state: 'Status',
  nothing: 'No matching groups',
  nothingHelp: 'No results with this filter.',
  clear: 'Clear filters',
  emptyTitle: 'No customer groups yet',
  emptyHelp: 'Trade, staff, members: put customers into a group and give it prices of its own.',
  needed: 'Required'
}
export { words }
export type GroupWords = typeof words
