export const words = {
  show: 'Show',
  all: 'All goods',
  sold: 'Sold, 28 days',
  point: 'Reorder at',
  upTo: 'Order up to',
  order: 'To order',
  pointOf: (name: string) => `Reorder at, of ${name}`,
  upToOf: (name: string) => `Order up to, of ${name}`,
  suggest: 'Use suggestions',
  suggestHelp: 'Fills in what was sold in 28 days suggests, where nothing stands yet.',
  suggested: (count: number) =>
    count === 0
      ? 'Nothing to fill in: no sales yet, or all is set.'
      : `${count} filled in. Look at them, then save.`,
  save: 'Save reorder points',
  saved: 'Reorder points saved.',
  notNumber: 'Write quantities of zero or more, such as 3 or 0.5.',
  upToHelp: '“Order up to” must be more than “Reorder at”, and needs it.',
  empty: 'Nothing to order',
  emptyHelp:
    'Goods stand here once what can be sold falls to their reorder point. Show all goods to set the points.',
  showAll: 'Show all goods'
}
export type ReorderWords = typeof words
