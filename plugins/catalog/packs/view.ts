import { Amount, Id, Nullable, Page, type Static, Type } from 'stoa/plugin'

/** What others need to know of a pack. */
const PackFacts = {
  id: Id,
  name: Type.String(),
  quantity: Type.String({
    description: 'How much is in one, of what its product is sold by; decimal text.'
  }),
  priceMinor: Nullable(
    Amount,
    'What one pack costs, in minor units, as prices are; null: as many times the price of one.'
  ),
  barcodes: Type.Array(Type.String())
}

/** A pack as it stands with its variant. */
export const PackOfVariant = Type.Object(PackFacts)

export const PackView = Type.Object({
  ...PackFacts,
  variantId: Id,
  productId: Id,
  version: Type.Integer()
})
export type PackView = Static<typeof PackView>
export const PackPage = Page(PackView)
