import {
  Amount,
  type Context,
  Currency,
  Id,
  Nullable,
  Page,
  publicAddress,
  type Static,
  Type
} from 'stoa/plugin'
import { Catalog, type PublishedProduct } from '../../../contracts/catalogue.ts'
import { Stock } from '../../../contracts/stock.ts'
import { stockShown, StockView } from './rules.ts'
import { StorefrontSettings } from '../settings.ts'

const Pricing = {
  currency: Currency,
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')], {
    description: 'Whether prices contain their taxes.'
  })
}
const ShownPicture = Type.Object({
  id: Id,
  alt: Type.String({ description: 'What is seen, in words; empty: it adds nothing.' }),
  width: Type.Integer({ description: 'Of the largest, in pixels.' }),
  height: Type.Integer(),
  small: Type.String({
    description:
      'URL of a WebP, 160 pixels at its longest side. It takes no key, shows the same for ever, and may be kept.'
  }),
  medium: Type.String({ description: 'The same in 640 pixels.' }),
  large: Type.String({ description: 'The same in 1280 pixels.' })
})
const Product = {
  id: Id,
  sku: Type.String(),
  name: Type.String(),
  description: Nullable(Type.String()),
  categoryId: Nullable(Id),
  pictures: Type.Array(ShownPicture, {
    description: 'In their order; the first stands for the product.'
  }),
  variants: Type.Array(
    Type.Object({
      id: Id,
      sku: Type.String(),
      name: Type.String(),
      priceMinor: Amount,
      barcodes: Type.Array(Type.String()),
      weightGrams: Nullable(Type.Integer()),
      stock: Nullable(StockView, 'null: the shop does not show it, or the variant is a service.')
    })
  )
}

export const ShownProductView = Type.Object({ ...Pricing, ...Product })
export const ShownPage = Type.Object({ ...Pricing, ...Page(Type.Object(Product)).properties })

interface ShownProduct extends Omit<PublishedProduct, 'pictures'> {
  pictures: Array<Static<typeof ShownPicture>>
  variants: Array<PublishedProduct['variants'][number] & { stock: Static<typeof StockView> | null }>
}

export async function pricing(
  ctx: Context
): Promise<{ currency: string; taxMode: 'inclusive' | 'exclusive' }> {
  return { currency: ctx.company().currency, taxMode: await ctx.ask(Catalog).taxMode() }
}

/**
 * Products with their stock, as the shop shows it. Asks the stock and the kind of all variants in
 * one round trip.
 */
export async function withStock(
  ctx: Context,
  products: PublishedProduct[]
): Promise<ShownProduct[]> {
  const shop = ctx.shop()
  const shown = ctx.settings(StorefrontSettings, shop.id)
  const variantIds = products.flatMap(p => p.variants.map(v => v.id))
  const [levels, sellables] =
    shown.stockShown === 'hidden' || variantIds.length === 0
      ? [[], []]
      : await inChunks(ctx, shop.id, variantIds)
  const left = new Map(levels.map(l => [l.variantId, l.quantity]))
  const stocked = new Set(sellables.filter(s => s.kind === 'goods').map(s => s.variantId))
  return products.map(product => ({
    ...product,
    pictures: picturesShown(ctx, product),
    variants: product.variants.map(variant => ({
      ...variant,
      stock: stocked.has(variant.id) ? stockShown(left.get(variant.id) ?? '0', shown) : null
    }))
  }))
}

const picturesShown = (ctx: Context, { pictures }: PublishedProduct): ShownProduct['pictures'] =>
  pictures.map(({ url, id, alt, width, height }) => {
    const at = publicAddress(ctx, url)
    const urls = { small: `${at}/small`, medium: `${at}/medium`, large: `${at}/large` }
    return { id, alt, width, height, ...urls }
  })

/** Both questions take 1,000 ids; a page of products with many variants may have more. */
const MOST = 1000

async function inChunks(ctx: Context, shopId: string, variantIds: string[]) {
  const chunks = Array.from({ length: Math.ceil(variantIds.length / MOST) }, (_, i) =>
    variantIds.slice(i * MOST, (i + 1) * MOST)
  )
  const [levels, sellables] = await Promise.all([
    Promise.all(chunks.map(ids => ctx.ask(Stock).available({ shopId, variantIds: ids }))),
    Promise.all(chunks.map(ids => ctx.ask(Catalog).sellables(ids)))
  ])
  return [levels.flat(), sellables.flat()] as const
}
