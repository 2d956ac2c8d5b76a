import { defineUseCase, Input, PageInput, pageOf, readCursor } from 'stoa/plugin'
import { zonePage } from './store.ts'

export const listShippingZones = defineUseCase({
  name: 'storefront.list-shipping-zones',
  summary: 'Lists the shipping zones',
  permission: 'shipping.edit',
  reads: true,
  input: Input(PageInput),
  async run(ctx, { limit, after }) {
    const [before = null] = readCursor(after, 'id') ?? []
    return pageOf(
      await zonePage(ctx, { limit, after: before }),
      limit,
      zone => [zone.id],
      zone => zone
    )
  }
})
