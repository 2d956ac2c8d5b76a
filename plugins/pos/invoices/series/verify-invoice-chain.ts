import { defineUseCase, Id, Input, Nullable, type Static, Type } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { hashOf } from './chain.ts'
import { issuedIn, type InvoiceRow } from '../store.ts'
import { seriesOf, type SeriesRow } from './store.ts'

/** How many are read at once. */
const BATCH = 500

export const ChainReport = Type.Object({
  checked: Type.Integer({ description: 'How many invoices were looked at.' }),
  unchained: Type.Integer({ description: 'How many of them are older than the chain.' }),
  broken: Nullable(
    Type.Object({
      position: Type.Integer({ description: 'Which of the series it is, from 1.' }),
      number: Nullable(Type.String(), 'null: it is gone.'),
      fault: Type.Union([
        Type.Literal('missing'),
        Type.Literal('changed'),
        Type.Literal('unlinked')
      ])
    }),
    'The first that is not as it was issued; null: all are.'
  ),
  next: Nullable(
    Type.Integer(),
    'Where to go on: send it as `after`; null: the series was looked through.'
  )
})
type Report = Static<typeof ChainReport>

/**
 * Looks invoices of a series through in the order they were issued: missing is one whose position
 * is empty, changed one whose content does not give its hash, unlinked one that does not hold the
 * hash of the one before.
 * @throws stoa.not-found, pos.invoice-chain-elsewhere
 */
export const verifyInvoiceChain = defineUseCase({
  name: 'pos.verify-invoice-chain',
  summary: 'Verifies the chain of a series of invoices',
  permission: 'invoice.read',
  reads: true,
  input: Input({
    seriesId: Id,
    after: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description: '`next` of before.'
      })
    ),
    limit: Type.Integer({
      minimum: 1,
      maximum: 10_000,
      default: 10_000,
      description: 'How many are looked at.'
    })
  }),
  async run(ctx, { seriesId, after = 0, limit }): Promise<Report> {
    const series = await seriesOf(ctx, seriesId)
    // Who sees one shop does not see what stands between its invoices.
    if (ctx.shopId !== null && series.shop_id !== ctx.shopId) {
      throw posErrors['invoice-chain-elsewhere']({ prefix: series.prefix })
    }
    // What is issued meanwhile is for the next time.
    const last = Math.min(series.issued, after + limit)
    const [before] = after === 0 ? [] : await issuedIn(ctx, series, after, 1)
    let link = before?.hash ?? null
    let unchained = 0
    for (let done = after; done < last; done += BATCH) {
      const rows = await issuedIn(ctx, series, done + 1, Math.min(BATCH, last - done))
      for (let position = done + 1; position <= Math.min(done + BATCH, last); position++) {
        const row = rows[position - done - 1]
        const fault = faultOf(row, { position, link, series })
        if (fault !== null) {
          const number = fault === 'missing' ? null : (row?.number ?? null)
          const checked = position - after
          return { checked, unchained, broken: { position, number, fault }, next: null }
        }
        if (row?.hash === null) unchained++
        link = row?.hash ?? null
      }
    }
    const checked = Math.max(0, last - after)
    return { checked, unchained, broken: null, next: last < series.issued ? last : null }
  }
})

type Fault = NonNullable<Report['broken']>['fault']

/** @param at.link the hash of the one before; null: it was not chained, or there is none */
function faultOf(
  row: InvoiceRow | undefined,
  { position, link, series }: { position: number; link: string | null; series: SeriesRow }
): Fault | null {
  if (row?.position !== position) return 'missing'
  // Older than the chain, which never ends once it has begun.
  const isLast = position === series.issued
  if (row.hash === null) {
    return link === null && (!isLast || series.last_hash === null) ? null : 'changed'
  }
  if (row.hash !== hashOf(row)) return 'changed'
  if (row.previous_hash !== link) return 'unlinked'
  // The series knows the last: another does not take its place.
  return isLast && row.hash !== series.last_hash ? 'unlinked' : null
}
