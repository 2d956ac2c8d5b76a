import { defineUseCase, Input, Instant, PageInput, Type } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { linesOfFields } from '../receipts/print/fields-on-paper.ts'
import { receiptWords } from '../receipts/words.ts'

/**
 * So much earlier than now the next reading begins: what another transaction has dated by then, or
 * by a clock that is behind, and not yet committed, is read then. Milliseconds.
 */
const OVERLAP_MS = 600_000

export const listBookGoods = defineUseCase({
  name: 'pos.list-book-goods',
  summary: 'All that can be sold, for a till to keep; or what of it was changed since',
  permission: 'sale.post',
  reads: true,
  input: Input({
    since: Type.Optional(
      Type.Unsafe<string>({
        ...Instant,
        description: 'The `since` of an earlier reading: only what was changed from then on.'
      })
    ),
    after: PageInput.after,
    limit: Type.Integer({
      minimum: 1,
      maximum: 2_000,
      default: 1_000,
      description: 'How many at most.'
    })
  }),
  async run(ctx, { since, ...page }) {
    const goods = await ctx.ask(Catalog).book({
      ...page,
      ...(since !== undefined && { since: new Date(since) })
    })
    const { locale } = ctx.company()
    const words = receiptWords(locale)
    const items = goods.items.map(({ printed, ...item }) => ({
      ...item,
      fields: linesOfFields(printed ?? [], locale, words)
    }))
    return { ...goods, items, since: new Date(ctx.now.getTime() - OVERLAP_MS).toISOString() }
  }
})
