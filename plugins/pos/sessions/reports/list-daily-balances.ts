import {
  Amount,
  Currency,
  Day,
  defineCursor,
  defineUseCase,
  Id,
  Input,
  Nullable,
  Page,
  PageInput,
  Type
} from 'stoa/plugin'
import { balances, type BalanceRow } from './balances.ts'
import { ForeignBalance, foreignOfDays } from './foreign-balances.ts'

const BalanceView = Type.Object({
  businessDay: Day,
  shopId: Id,
  registerId: Nullable(Id, 'null: all registers of the shop together.'),
  currency: Currency,
  sessions: Type.Integer(),
  open: Type.Integer({
    description: 'How many of them are still open; what goes through those is not in the amounts.'
  }),
  openingMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: the float of the first one.'
  }),
  takenMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: cash from sales, change taken off.'
  }),
  returnedMinor: Type.Integer({ ...Amount, description: 'Minor units: cash given back.' }),
  inMinor: Amount,
  outMinor: Type.Integer({ ...Amount, description: 'Minor units; with tips that were paid out.' }),
  dropMinor: Amount,
  closingMinor: Nullable(Amount, 'Cash counted last; null: no session is closed yet.'),
  differenceMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: counted less expected, of all tenders that were counted.'
  }),
  foreign: Type.Array(ForeignBalance, {
    description: 'The same of cash in other currencies, each in its own minor units.'
  })
})
export const BalancePage = Page(BalanceView)

const byDay = defineCursor(['day', 'id'], (row: BalanceRow) => [row.business_day, row.place_id])

export const listDailyBalances = defineUseCase({
  name: 'pos.list-daily-balances',
  summary:
    'What went through the drawers, a business day and register or shop at a time, latest first',
  permission: 'session.read',
  reads: true,
  input: Input({
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    by: Type.Optional(
      Type.Union([Type.Literal('register'), Type.Literal('shop')], { default: 'register' })
    ),
    shopId: Type.Optional(Id),
    registerId: Type.Optional(Id),
    ...PageInput
  }),
  async run(
    ctx,
    { from = '0001-01-01', to = '9999-12-31', by = 'register', shopId, registerId, limit, after }
  ) {
    const rows = await balances([
      ctx.tenantId,
      ctx.company().id,
      shopId === undefined ? ctx.shopId : ctx.shop(shopId).id,
      from,
      to,
      registerId ?? null,
      by === 'shop',
      ...byDay.behind(after),
      limit + 1
    ])
    const foreign = await foreignOfDays(ctx, rows.slice(0, limit), by === 'shop')
    return byDay.page(rows, limit, row => ({
      businessDay: row.business_day,
      shopId: row.shop_id,
      registerId: row.register_id,
      currency: row.currency,
      sessions: row.sessions,
      open: row.open,
      openingMinor: row.opening,
      takenMinor: row.taken,
      returnedMinor: row.returned,
      inMinor: row.cash_in,
      outMinor: row.cash_out,
      dropMinor: row.dropped,
      closingMinor: row.closing,
      differenceMinor: row.difference,
      foreign: foreign(row)
    }))
  }
})
