const words = {
  about:
    'Something to try the till with. Every SKU begins with SAMPLE, so you can tell these goods from your own.',
  industries: {
    grocery: 'Corner shop',
    fashion: 'Clothes shop',
    cafe: 'Café',
    electronics: 'Electronics'
  } as Record<string, string>,
  products: (count: number) => (count === 1 ? '1 product' : `${count} products`),
  onSale: (count: number, of: number) => `${count} of ${of} on sale`,
  examples: (names: string) => `${names} …`,
  add: 'Add',
  addNamed: (industry: string) => `Add ${industry}`,
  addMissing: 'Add the rest',
  remove: 'Remove',
  removeNamed: (industry: string) => `Remove ${industry}`,
  added: (count: number) =>
    count === 1 ? 'One sample product is on sale.' : `${count} sample products are on sale.`,
  removed: (count: number) =>
    count === 1 ? 'One sample product was archived.' : `${count} sample products were archived.`,
  kept: (count: number) =>
    count === 1
      ? 'One stays: it was sold, is reserved, or is in stock that you may not change.'
      : `${count} stay: they were sold, are reserved, or are in stock that you may not change.`,
  withoutStock: 'Their stock is left out, because you may not adjust stock.',
  help: 'Removing archives what was never sold and takes it out of stock. What was sold stays, because receipts name it.',
  atSignUp: 'Begin with sample goods',
  atSignUpHelp: 'To try things out. You can remove them later.',
  none: 'No, I will add my own'
}
export { words }
export type SampleWords = typeof words
