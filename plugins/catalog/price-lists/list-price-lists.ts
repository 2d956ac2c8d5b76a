import { defineUseCase, Input, PageInput, Type } from 'stoa/plugin'
import { priceChannels } from '../../../contracts/price-lists.ts'
import { priceLists } from './store.ts'

/** @throws stoa.invalid-input */
export const listPriceLists = defineUseCase({
  name: 'catalog.list-price-lists',
  summary: 'Lists the price lists by name',
  permission: 'price-list.read',
  reads: true,
  input: Input({
    archived: Type.Optional(Type.Boolean()),
    channel: Type.Optional(Type.Union(priceChannels.map(channel => Type.Literal(channel)))),
    ...PageInput
  }),
  run: (ctx, question) => priceLists.list(ctx, question)
})
