import { Id, Input, Line, PageInput, QuantityText, type Static, Type } from 'stoa/plugin'

const State = Type.Union([Type.Literal('low'), Type.Literal('none'), Type.Literal('negative')], {
  description:
    'low: what can still be sold is at most the reorder point of the variant there, without one at most the setting lowStockAt of the shop, what is gone included; none: nothing can be sold; negative: less than nothing.'
})
const Sort = Type.Union(
  [
    Type.Literal('name'),
    Type.Literal('sku'),
    Type.Literal('available'),
    Type.Literal('-available')
  ],
  {
    description:
      'Lists goods of one shop. By name or SKU: all that the catalogue has, zero of what was never stocked there. By what is available: what was ever stocked, of a search or category the first 10,000.'
  }
)
const Asked = {
  shopId: Type.Optional(Id),
  variantId: Type.Optional(Id),
  productId: Type.Optional(Id),
  atMost: Type.Optional(
    Type.String({
      pattern: QuantityText.pattern,
      maxLength: 16,
      description: 'Only what can still be sold in no more than this quantity, e.g. 5.'
    })
  ),
  search: Type.Optional(
    Line(
      100,
      'Words; each must begin a word of the name, SKU or barcode of the product. Case and accents do not count.'
    )
  ),
  code: Type.Optional(
    Line(64, 'The exact SKU of a variant, or its barcode as it was scanned, in whichever writing.')
  ),
  categoryId: Type.Optional(
    Type.Union([Id], { description: 'Goods of this category and those below it.' })
  ),
  state: Type.Optional(State),
  sort: Type.Optional(Sort),
  ...PageInput
}
export const LevelsInput = Input(Asked)
export type LevelsInput = Static<typeof LevelsInput>
