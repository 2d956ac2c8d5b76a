import { Currency, defineCursor, defineUseCase, Input, PageInput, Type } from 'stoa/plugin'
import { ratesAt, ratesOf, type RateRow } from './store.ts'
import { rateView } from './view.ts'

const byBegin = defineCursor(['instant', 'id'], (row: RateRow) => [
  row.valid_from.toISOString(),
  row.id
])

export const listRates = defineUseCase({
  name: 'pos.list-rates',
  summary: 'The rates at which tills take foreign cash, those in force, to come and past',
  permission: 'rate.read',
  reads: true,
  input: Input({ currency: Type.Optional(Currency), ...PageInput }),
  async run(ctx, { currency, limit, after }) {
    const [now, rows] = await Promise.all([
      ratesAt(ctx, ctx.now),
      ratesOf(ctx, currency ?? null, byBegin.behind(after), limit + 1)
    ])
    const inForce = new Set(now.map(({ id }) => id))
    return byBegin.page(rows, limit, row => rateView(row, inForce, ctx.now))
  }
})
