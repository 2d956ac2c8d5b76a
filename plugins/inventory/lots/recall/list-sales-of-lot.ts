import { defineUseCase, Id, Input, PageInput } from 'stoa/plugin'
import { lotRow } from '../store.ts'
import { salesOfLot } from './store.ts'
import { viewsOfSales } from './view.ts'

/** @throws stoa.not-found */
export const listSalesOfLot = defineUseCase({
  name: 'inventory.list-sales-of-lot',
  summary: 'The sales that had a lot, newest first, and who bought',
  permission: 'lot.recall',
  reads: true,
  input: Input({ lotId: Id, ...PageInput }),
  async run(ctx, { lotId, ...asked }) {
    await lotRow(ctx, lotId)
    const page = await salesOfLot(ctx, lotId, asked)
    return { ...page, items: await viewsOfSales(ctx, page.items) }
  }
})
