import { type Static, Type } from 'stoa/plugin'
import { industryNames } from './rules/industries.ts'

export const IndustryName = Type.Union(
  industryNames.map(name => Type.Literal(name)),
  { description: 'What kind of shop the goods are of.' }
)

export const IndustryView = Type.Object({
  industry: IndustryName,
  name: Type.String({ description: "In the company's language, as the goods' names are." }),
  products: Type.Integer({ description: 'How many products there are of it.' }),
  active: Type.Integer({ description: 'How many of them are on sale here.' }),
  examples: Type.Array(Type.String(), { description: 'Names of the first few.' })
})
export const IndustryList = Type.Object({ items: Type.Array(IndustryView) })

export const AddedSampleGoods = Type.Object({
  industry: IndustryName,
  added: Type.Integer({ description: 'Products that are new.' }),
  restored: Type.Integer({ description: 'Products that were archived, and are on sale again.' }),
  unchanged: Type.Integer({ description: 'Products that were on sale already.' }),
  withoutStock: Type.Integer({
    description:
      'Of those added and restored: products that got no opening stock in some shop, since whoever added them may not adjust stock there.'
  })
})
export type AddedSampleGoods = Static<typeof AddedSampleGoods>

export const RemovedSampleGoods = Type.Object({
  industry: IndustryName,
  archived: Type.Integer({ description: 'Products that are no longer on sale.' }),
  kept: Type.Integer({
    description:
      'Products that stay on sale, since some were sold, are reserved, or are in stock that whoever removes them may not adjust.'
  })
})
export type RemovedSampleGoods = Static<typeof RemovedSampleGoods>
