import { defineEvent, defineService, Id, Type, type Context } from 'stoa/plugin'

/** What the till and the web shop need to know of a variant to sell it. */
export interface Sellable {
  variantId: string
  sku: string
  name: string
  /** Minor units of the company's currency; inclusive or exclusive of tax as the company's setting says. */
  priceMinor: number
  /** Rates in parts per million: 200000 = 20 %. Empty: untaxed. */
  taxes: Array<{ code: string, ratePpm: number }>
  /** 'goods' are stocked; 'service' are not (postage, fees, discounts as lines). */
  kind: 'goods' | 'service'
}

/** The catalogue's answers. All are about the company acted in. */
export interface CatalogAnswers {
  /** Those of the ids that exist and are active; the caller compares. One statement, at most 1,000 ids. */
  sellables: (ctx: Context, variantIds: string[]) => Promise<Sellable[]>
  /** Whether prices contain their taxes: the company's setting. */
  taxMode: (ctx: Context) => Promise<'inclusive' | 'exclusive'>
  /** Names for reports, active or not. */
  names: (ctx: Context, variantIds: string[]) => Promise<Array<{ variantId: string, sku: string, name: string }>>
}

export const Catalog = defineService<CatalogAnswers>('catalog.products')

const ProductFacts = Type.Object({ companyId: Id, productId: Id, sku: Type.String(), name: Type.String(), variantIds: Type.Array(Id) })

export const ProductCreated = defineEvent({
  name: 'catalog.product-created', stated: 'When a product was added by hand or over the API; an import states catalog.products-imported once instead.',
  data: ProductFacts
})

export const ProductChanged = defineEvent({
  name: 'catalog.product-changed', stated: 'When a product or a variant of it was changed by hand or over the API, its switching off included.',
  data: ProductFacts
})

export const ProductsImported = defineEvent({
  name: 'catalog.products-imported', stated: 'When the last row of an import is committed; not for a dry run.',
  data: Type.Object({ companyId: Id, importId: Id, created: Type.Integer(), changed: Type.Integer() })
})
