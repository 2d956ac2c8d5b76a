/** For whom the parts of a production order are held back. */
export const holderOf = (id: string): { type: string; id: string } => ({
  type: 'production.order',
  id
})

/** Under what its goods move. */
export const documentOf = (id: string): { type: string; id: string } => ({
  type: 'production-order',
  id
})
