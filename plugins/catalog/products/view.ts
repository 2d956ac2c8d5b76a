import { type Context, Id, type Static, Type } from 'stoa/plugin'
import { Kind } from './input.ts'

export const VariantView = Type.Object({
  id: Id,
  sku: Type.String(),
  name: Type.String(),
  priceMinor: Type.Integer(),
  barcodes: Type.Array(Type.String()),
  active: Type.Boolean(),
  costMinor: Type.Optional(
    Type.Union([Type.Integer(), Type.Null()], {
      description: 'What one costs the shop; left out for those who may not see it (cost.read).'
    })
  ),
  weightGrams: Type.Union([Type.Integer(), Type.Null()], { description: 'Of one.' })
})

export const ProductView = Type.Object({
  id: Id,
  sku: Type.String(),
  name: Type.String(),
  kind: Kind,
  taxClass: Type.String(),
  categoryId: Type.Union([Id, Type.Null()]),
  description: Type.Union([Type.String(), Type.Null()]),
  active: Type.Boolean(),
  version: Type.Integer(),
  variants: Type.Array(VariantView)
})
export type ProductView = Static<typeof ProductView>

export const seesCosts = (ctx: Context): boolean => ctx.can('cost.read')

/** A product as the caller may see it. */
export const shownTo = (ctx: Context, product: ProductView): ProductView =>
  seesCosts(ctx)
    ? product
    : { ...product, variants: product.variants.map(({ costMinor: _, ...variant }) => variant) }
