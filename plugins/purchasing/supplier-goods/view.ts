import {
  Amount,
  Id,
  Line,
  Nullable,
  Page,
  PositiveQuantityText,
  type Static,
  Type
} from 'stoa/plugin'

export const SupplierGoodsView = Type.Object({
  supplierId: Id,
  variantId: Id,
  sku: Nullable(Type.String()),
  name: Nullable(Type.String(), 'As the catalogue has it today.'),
  supplierSku: Nullable(Type.String(), 'How the supplier calls it.'),
  packSize: Type.String({ description: 'How many pieces are in a pack.' }),
  priceMinor: Nullable(
    Type.Integer(),
    'Of a pack, in minor units of the currency of the supplier; null: not known, or not to be seen without purchase-price.read.'
  )
})
export type SupplierGoodsView = Static<typeof SupplierGoodsView>
export const SupplierGoodsPage = Page(SupplierGoodsView)

export const SupplierGoodsFacts = {
  supplierSku: Type.Optional(Nullable(Line(60))),
  packSize: Type.Optional(PositiveQuantityText),
  priceMinor: Type.Optional(Nullable({ ...Amount, minimum: 0 }))
}
