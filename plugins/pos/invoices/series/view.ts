import { Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { numberIn } from '../rules/series.ts'
import { InvoiceKind } from '../view.ts'
import type { SeriesRow } from './store.ts'

/** «F», «FAC-», «T1/»: no number of one series can be taken for that of another. */
export const Prefix = Type.String({
  pattern: '^[A-Z0-9/.-]{0,10}[A-Z/.]-?$',
  description:
    'Capital letters, digits, / . and -; it ends with a letter, / or ., and a hyphen where one is needed.'
})

export const SeriesView = Type.Object({
  id: Id,
  kind: InvoiceKind,
  shopId: Nullable(Id, 'null: of the whole company.'),
  registerId: Nullable(Id, 'null: of the whole shop or company.'),
  prefix: Type.String(),
  padding: Type.Integer(),
  yearly: Type.Boolean({ description: 'Whether its numbers begin at 1 again each year.' }),
  nextNumber: Type.String({ description: 'As it will be printed, if no year begins before.' }),
  issued: Type.Integer({ description: 'How many documents it has numbered.' }),
  chained: Type.Boolean({ description: 'Whether each holds the hash of the one before.' }),
  closedAt: Nullable(Instant)
})
export type SeriesView = Static<typeof SeriesView>

export const SeriesPage = Page(SeriesView)

export const seriesView = (row: SeriesRow): SeriesView => ({
  id: row.id,
  kind: row.kind,
  shopId: row.shop_id,
  registerId: row.register_id,
  prefix: row.prefix,
  padding: row.padding,
  yearly: row.yearly,
  nextNumber: numberIn(numbersOf(row), String(row.year)).number,
  issued: row.issued,
  chained: row.last_hash !== null,
  closedAt: row.closed_at?.toISOString() ?? null
})

export const numbersOf = (row: SeriesRow) => ({
  prefix: row.prefix,
  padding: row.padding,
  yearly: row.yearly,
  year: row.year,
  nextNumber: row.next_number
})
