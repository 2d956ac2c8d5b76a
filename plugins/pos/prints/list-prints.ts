import { defineUseCase, Id, Input } from 'stoa/plugin'
import { readableDocument } from '../documents/readable-document.ts'
import { printsOf } from './store.ts'
import { viewOfPrint } from './view.ts'

const MOST = 100

/** @throws stoa.not-found */
export const listPrints = defineUseCase({
  name: 'pos.list-prints',
  summary: 'When a receipt was printed, newest first: the latest 100 times',
  permission: 'sale.read',
  reads: true,
  input: Input({ saleId: Id }),
  async run(ctx, { saleId }) {
    const [, prints] = await Promise.all([
      readableDocument(ctx, saleId),
      printsOf(ctx, saleId, MOST)
    ])
    return { items: prints.map(viewOfPrint) }
  }
})
