import {
  defineEvent,
  defineService,
  Id,
  Type,
  type Context,
  type PageOf,
  type PrintedField
} from 'stoa/plugin'
import type { ListPrice, PriceList } from './price-lists.ts'
import type { Unit } from './units.ts'

/** How a good is sold at a till. */
export interface SoldHow {
  /** What `priceMinor` is the price of one of. */
  soldBy: Unit
  /** Whether its price is asked at the till; elsewhere it is sold at `priceMinor`. */
  openPrice: boolean
  /** The least and the most an open price may be, in minor units; null: there is none such. */
  leastPriceMinor: number | null
  mostPriceMinor: number | null
  /** The item number that scales print into their codes, without leading zeros; null: none. */
  scaleCode: string | null
}

/** In what a variant is sold beside one by one: a box of 24. */
export interface Pack {
  id: string
  name: string
  /** How much is in one, of what the variant is sold by; decimal text. */
  quantity: string
  /** What one pack costs, in minor units; null: as many times the price of one. */
  priceMinor: number | null
}

/** What the till and the web shop need to know of a variant to sell it. */
export interface Sellable extends SoldHow {
  variantId: string
  sku: string
  name: string
  /**
   * Minor units of the company's currency; inclusive or exclusive of tax as the company's setting
   * says.
   */
  priceMinor: number
  /** Rates in parts per million: 200000 = 20 %. Empty: untaxed. */
  taxes: Array<{ code: string; ratePpm: number }>
  /** The code of the tax class they are of. */
  taxClass: string
  /** 'goods' are stocked; 'service' are not (postage, fees, discounts as lines). */
  kind: 'goods' | 'service'
  /** Of one, in grams; null when no one has weighed it. */
  weightGrams: number | null
  /**
   * What one costs the shop, in minor units; null when no one said. Only where it was asked for.
   */
  costMinor?: number | null
  /** Only where they were asked for. */
  packs?: Pack[]
  /** What lists say that are in use, in force or not; only with the costs. See `atListPrice`. */
  listPrices?: ListPrice[]
  /** What `priceMinor` was before a list's price took its place. */
  cataloguePriceMinor?: number
  /** The name of the list whose price `priceMinor` is; null and left out: the catalogue's. */
  priceList?: string | null
  /** Of its product's custom fields those that stand on receipts; null or left out: none. */
  printed?: PrintedField[] | null
}

/** Something that is stocked, as lists of stock show it. */
export interface Goods {
  variantId: string
  productId: string
  sku: string
  name: string
  /** Whether it is on sale. */
  active: boolean
  /** Asked for with it, a list goes on behind this row. */
  cursor: string
  /** Found by the barcode of a pack: how much is in one, as decimal text; else null. */
  packQuantity: string | null
}

/** A variant as a till keeps it, to sell it without asking. */
export interface BookGoods extends SoldHow {
  variantId: string
  sku: string
  name: string
  /** Minor units of the company's currency, as the setting taxMode says. */
  priceMinor: number
  taxClass: string
  kind: 'goods' | 'service'
  categoryId: string | null
  /** false: it is on sale no more. */
  active: boolean
  barcodes: string[]
  /** The URL of the product's first picture, as PublishedProduct says; null: it has none. */
  picture: string | null
  packs: Array<Pack & { barcodes: string[] }>
  /** What lists say, those among them that `priceLists` no longer names. */
  listPrices: Array<Omit<ListPrice, 'list'> & { listId: string }>
  /** Of its product's custom fields those that stand on receipts; null: none. */
  printed: PrintedField[] | null
}

export interface GoodsQuestion {
  /** Words of names, SKUs and barcodes, as the product list takes them. */
  search?: string
  /** The exact SKU of one of them, or its barcode in whichever writing. */
  code?: string
  /** A category stands for those below it too. */
  categoryId?: string
  productId?: string
  variantId?: string
  /** By name: by the product's, then its variants in their order. */
  sort: 'name' | 'sku'
  /** At most 10,000. */
  limit: number
  after?: string
}

/** The catalogue's answers. All are about the company acted in. */
/** The variant a code leads to. */
export interface VariantOfCode {
  by: 'sku' | 'barcode'
  /** As it was asked for. */
  code: string
  variantId: string
  sku: string
  packId: string | null
}

export interface CatalogAnswers {
  /**
   * Those of the ids that exist and are active; the caller compares. One statement, at most 1,000
   * ids. `withCosts`: whoever asks for costs shows them to no one without the permission cost.read.
   */
  sellables: (
    ctx: Context,
    variantIds: string[],
    more?: { withCosts: boolean; withPacks?: boolean }
  ) => Promise<Sellable[]>
  /** Those of some codes that are the barcode of a variant, in whichever writing, on sale or not. */
  barcodesAmong: (ctx: Context, codes: string[]) => Promise<string[]>
  /**
   * Variants by SKU, and by barcode in whichever writing, on sale or not. A barcode that stands on
   * several variants leads to that of its very writing, else to each of them; `packId` is of a pack
   * whose barcode it is. One statement, at most 1,000 codes.
   */
  variantsByCode: (
    ctx: Context,
    codes: { skus: string[]; barcodes: string[] }
  ) => Promise<VariantOfCode[]>
  /** Whether prices contain their taxes: the company's setting. */
  taxMode: (ctx: Context) => Promise<'inclusive' | 'exclusive'>
  /**
   * What one of each costs as the catalogue has it, in minor units, on sale or not; null when no one
   * said. Whoever asks shows it to no one without the permission cost.read.
   */
  costs: (ctx: Context, variantIds: string[]) => Promise<Map<string, number | null>>
  /** Names for reports, active or not. */
  names: (
    ctx: Context,
    variantIds: string[]
  ) => Promise<
    Array<{ variantId: string; sku: string; name: string; productId: string; active: boolean }>
  >
  /**
   * The categories of variants, on sale or not: of each its own, then those above it, the nearest
   * first. Those without one are left out. One statement.
   */
  categoryPaths: (ctx: Context, variantIds: string[]) => Promise<Map<string, string[]>>
  /** What is stocked, variant by variant, on sale or not: for whoever keeps something about each. */
  goods: (ctx: Context, question: GoodsQuestion) => Promise<{ items: Goods[]; next: string | null }>
  /**
   * All variants, on sale or not, in an order of their own; with `since` only those of products that
   * were changed at that instant or later, as their writers' clocks say. `limit` at most 2,000.
   */
  book: (
    ctx: Context,
    question: { limit: number; after?: string; since?: Date }
  ) => Promise<PageOf<BookGoods>>
  /** The price lists in use that have not ended, in the order of their ids; at most 200. */
  priceLists: (ctx: Context) => Promise<PriceList[]>
  /** What is taxed alike, with its rates in parts per million. */
  taxClasses: (
    ctx: Context
  ) => Promise<Array<{ code: string; rates: Array<{ code: string; ratePpm: number }> }>>
}

export const Catalog = defineService<CatalogAnswers>('catalog.products')

/** A product as a storefront shows it. Never costs. */
export interface PublishedProduct {
  id: string
  sku: string
  name: string
  description: string | null
  categoryId: string | null
  /**
   * The active ones; at least one. Prices in minor units of the company's currency, as the setting
   * taxMode says.
   */
  variants: Array<{
    id: string
    sku: string
    name: string
    priceMinor: number
    barcodes: string[]
    weightGrams: number | null
  }>
  /**
   * In their order. `url` is a path at this instance that shows a WebP with /small, /medium or
   * /large behind it: 160, 640 or 1280 pixels at the longest side. `width` and `height` are those of
   * the largest.
   */
  pictures: Array<{ id: string; url: string; alt: string; width: number; height: number }>
}

/**
 * By name; by the lowest price of an active variant, upwards or downwards; or by what was added
 * last.
 */
export type PublishedProductSort = 'name' | 'price' | '-price' | 'newest'

/**
 * The catalogue as the public sees it: only what is active, of the company acted in. Takes no
 * permission.
 */
export interface PublishedProductAnswers {
  /**
   * A page of products, by name unless `sort` says otherwise; `shopId`: at the prices of its web shop
   * for everybody, else at the catalogue's, by which they are sorted in any case. `search` finds words of names, SKUs
   * and barcodes as the product list does; a category stands for those below it too. `limit` at
   * most 100; `after` is the `next` of the page before and belongs to the same sort.
   */
  browse: (
    ctx: Context,
    question: {
      search?: string
      categoryId?: string
      limit: number
      after?: string
      sort?: PublishedProductSort
      shopId?: string
    }
  ) => Promise<PageOf<PublishedProduct>>
  /** null when there is no such product, or it is not active. */
  product: (
    ctx: Context,
    productId: string,
    how?: { shopId: string }
  ) => Promise<PublishedProduct | null>
  /** In order of their names; parents and children alike, at most 1,000. */
  categories: (
    ctx: Context
  ) => Promise<Array<{ id: string; name: string; parentId: string | null }>>
}

export const PublishedProducts = defineService<PublishedProductAnswers>(
  'catalog.published-products'
)

const about = { permission: 'product.read' } as const
const ProductFacts = Type.Object({
  companyId: Id,
  productId: Id,
  sku: Type.String(),
  name: Type.String(),
  variantIds: Type.Array(Id)
})

export const ProductCreated = defineEvent({
  name: 'catalog.product-created',
  about,
  emittedWhen:
    'When a product was added by hand or over the API; an import emits catalog.products-imported once instead.',
  data: ProductFacts
})

export const ProductChanged = defineEvent({
  name: 'catalog.product-changed',
  about,
  emittedWhen:
    'When a product or a variant of it was changed by hand or over the API, its switching off included.',
  data: ProductFacts
})

export const PriceListChanged = defineEvent({
  name: 'catalog.price-list-changed',
  about,
  emittedWhen:
    'When a price list was added, changed, archived or restored, and when prices were set in it.',
  data: Type.Object({ companyId: Id, priceListId: Id })
})

export const ProductsImported = defineEvent({
  name: 'catalog.products-imported',
  about,
  emittedWhen: 'When the last row of an import is committed; not for a dry run.',
  data: Type.Object({
    companyId: Id,
    importId: Id,
    created: Type.Integer(),
    changed: Type.Integer()
  })
})
