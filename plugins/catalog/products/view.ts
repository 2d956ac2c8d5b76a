import { type Context, CustomView, Id, Nullable, type Static, Type } from 'stoa/plugin'
import { PictureList } from '../pictures/view.ts'
import { PackOfVariant } from '../packs/view.ts'
import { Kind, ScaleCode, SoldHow } from './input.ts'

export const VariantView = Type.Object({
  id: Id,
  sku: Type.String(),
  name: Type.String(),
  priceMinor: Type.Integer(),
  barcodes: Type.Array(Type.String()),
  active: Type.Boolean(),
  costMinor: Type.Optional(
    Nullable(
      Type.Integer(),
      'What one costs the shop; left out for those who may not see it (cost.read).'
    )
  ),
  weightGrams: Nullable(Type.Integer(), 'Of one.'),
  scaleCode: ScaleCode,
  packs: Type.Array(PackOfVariant)
})

export const ProductView = Type.Object({
  id: Id,
  sku: Type.String(),
  name: Type.String(),
  kind: Kind,
  ...SoldHow,
  taxClass: Type.String(),
  categoryId: Nullable(Id),
  description: Nullable(Type.String()),
  active: Type.Boolean(),
  custom: CustomView,
  version: Type.Integer(),
  variants: Type.Array(VariantView),
  pictures: PictureList.properties.items
})
export type ProductView = Static<typeof ProductView>

export const seesCosts = (ctx: Context): boolean => ctx.can('cost.read')

/** A product as the caller may see it. */
export const shownTo = (ctx: Context, product: ProductView): ProductView =>
  seesCosts(ctx)
    ? product
    : { ...product, variants: product.variants.map(({ costMinor: _, ...variant }) => variant) }
