/** Of how many products the address takes note. */
const MOST = 100

/** The products whose labels are printed, as the list of products hands them over. */
export interface LabelSearch {
  /** Ids, with a comma between. */
  products?: string
}

export const labelSearchOf = (
  raw: Record<string, unknown>
): LabelSearch & Record<string, unknown> => ({
  products: typeof raw['products'] === 'string' ? raw['products'] : undefined
})

export const productsIn = ({ products = '' }: LabelSearch): string[] =>
  products.split(',').filter(Boolean).slice(0, MOST)
