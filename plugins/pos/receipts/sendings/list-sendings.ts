import { defineUseCase, Id, Input } from 'stoa/plugin'
import { readableDocument } from '../../documents/readable-document.ts'
import { sendingsOf } from './store.ts'
import { sendingViews } from './view.ts'

const MOST = 50

/** @throws stoa.not-found */
export const listSendings = defineUseCase({
  name: 'pos.list-sendings',
  summary: 'To whom a receipt was sent, newest first: the latest 50 times',
  permission: 'receipt.send',
  reads: true,
  input: Input({ saleId: Id }),
  async run(ctx, { saleId }) {
    const [, rows] = await Promise.all([
      readableDocument(ctx, saleId),
      sendingsOf(ctx, saleId, MOST)
    ])
    return { items: await sendingViews(ctx, rows) }
  }
})
