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
}

const AT_ONCE = 100

const goodsOf = ({ name, categoryId, variants }: Product): Goods[] =>
  variants
    .filter(({ active }) => active)
    .map(({ id, name: own, sku, priceMinor, barcodes }) => ({
      variantId: id,
      name: own || name,
      sku,
      priceMinor,
      barcodes,
      categoryId
    }))

interface Question {
  search?: string
  categoryId?: string
  barcode?: string
}

/** The first hundred products that fit and are on sale, each variant by itself. @throws Refused */
export async function findGoods(question: Question, signal?: AbortSignal): Promise<Goods[]> {
  const { items } = await answer(
    api.GET('/api/v1/catalog/products', {
      ...(signal && { signal }),
      params: { query: { ...question, active: true, sort: 'name', limit: AT_ONCE } }
    })
  )
  return items.flatMap(goodsOf)
}

/** As the server compares barcodes: spaces and hyphens do not count. */
export const plainCode = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase()

/** What a scanned code stands on. @throws Refused */
export async function goodsOfBarcode(code: string): Promise<Goods | null> {
  const found = await findGoods({ barcode: code.trim() })
  const requested = plainCode(code)
  return found.find(({ barcodes }) => barcodes.some(one => plainCode(one) === requested)) ?? null
}
