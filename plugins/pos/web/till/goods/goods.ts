import { answer, api, type Row } from 'stoa/web/face'

type Product = Row<'/api/v1/catalog/products'>

/** One thing that can be sold: a variant. */
export interface Goods {
  variantId: string
  name: string
  sku: string
  priceMinor: number
  barcodes: string[]
  categoryId: string | null
  /** What its price is of one of. Tickets kept by older pages say nothing of these. */
  soldBy?: Product['soldBy']
  /** Its price is asked, within bounds where there are any. Minor units. */
  openPrice?: boolean
  leastPriceMinor?: number | null
  mostPriceMinor?: number | null
  /** Its item number in codes of scales. */
  scaleCode?: string | null
  /** Where its picture is, with /small behind it. */
  picture?: string | null | undefined
  /** One is a pack, whose name and price these are; and how much is in it. */
  pack?: { id: string; quantity: number }
  /** Of the code of a pack without a price of its own: so many are added at once. */
  times?: number
}

/** Goods, and the packs they come in. */
export type FoundGoods = Goods & { packs?: Product['variants'][number]['packs'] }

/** Sold by weight or measure. */
export const isMeasured = ({ soldBy = 'piece' }: Goods): boolean => soldBy !== 'piece'

/** What its price is of one of: «/kg»; of pieces nothing. */
export const perOf = (goods: Goods): string => (isMeasured(goods) ? `/${goods.soldBy}` : '')

const AT_ONCE = 100

const goodsOf = ({ name, variants, ...product }: Product): FoundGoods[] =>
  variants
    .filter(({ active }) => active)
    .map(({ id, name: own, ...variant }) => ({
      ...product,
      ...variant,
      variantId: id,
      picture: product.pictures[0]?.url,
      name: own || name
    }))

interface Question {
  search?: string
  categoryId?: string
  barcode?: string
  scaleCode?: string
}

/** The first hundred products that fit and are on sale, each variant by itself. @throws Refused */
export async function findGoods(question: Question, signal?: AbortSignal): Promise<FoundGoods[]> {
  const { items } = await answer(
    api.GET('/api/v1/catalog/products', {
      ...(signal && { signal }),
      params: { query: { ...question, active: true, sort: 'name', limit: AT_ONCE } }
    })
  )
  return items.flatMap(goodsOf)
}

/** A code without spaces and hyphens, which do not count. */
export const plainCode = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase()
