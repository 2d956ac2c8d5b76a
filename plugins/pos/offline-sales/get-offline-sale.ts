import { defineUseCase, demandRow, Id, Input } from 'stoa/plugin'
import { offlineSaleOf } from './store.ts'
import { viewOf } from './view.ts'

export const getOfflineSale = defineUseCase({
  name: 'pos.get-offline-sale',
  summary: 'One sale that a till rang up without a network, with what the till sent',
  permission: 'offline-sale.read',
  reads: true,
  input: Input({ offlineSaleId: Id }),
  async run(ctx, { offlineSaleId }) {
    const [row] = await Promise.all([
      offlineSaleOf(ctx, offlineSaleId),
      demandRow(ctx, 'offline-sale.read', offlineSaleId)
    ])
    return viewOf(ctx, row)
  }
})
