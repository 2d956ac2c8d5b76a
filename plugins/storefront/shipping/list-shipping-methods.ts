import { defineUseCase, Input, PageInput, pageOf, readCursor } from 'stoa/plugin'
import { methodPage } from './store.ts'

export const listShippingMethods = defineUseCase({
  name: 'storefront.list-shipping-methods',
  summary: 'Lists the shipping methods',
  permission: 'shipping.edit',
  reads: true,
  input: Input(PageInput),
  async run(ctx, { limit, after }) {
    const [before = null] = readCursor(after, 'id') ?? []
    return pageOf(
      await methodPage(ctx, { limit, after: before }),
      limit,
      method => [method.id],
      method => method
    )
  }
})
