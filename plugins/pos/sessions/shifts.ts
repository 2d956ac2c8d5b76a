import { statement, type Context } from 'stoa/plugin'
import type { DrawerSums, SessionRow } from './store.ts'

const begin = statement(
  'pos.begin-shift',
  `
  INSERT INTO pos_shift (tenant_id, session_id, shift_no, company_id, shop_id, user_id, began_at)
  SELECT $1, $2, coalesce(max(shift_no), 0) + 1, $3, $4, $5, $6 FROM pos_shift WHERE tenant_id = $1 AND session_id = $2`
)
const end = statement(
  'pos.end-shift',
  'UPDATE pos_shift SET ended_at = $3, expected_minor = $4, counted_minor = $5, foreign_cash = $6 WHERE tenant_id = $1 AND session_id = $2 AND ended_at IS NULL'
)

type Of = Pick<SessionRow, 'id' | 'company_id' | 'shop_id'>

/** The caller answers for the drawer from now on. */
export const beginShift = (ctx: Context, session: Of): Promise<unknown> =>
  begin([ctx.tenantId, session.id, session.company_id, session.shop_id, ctx.userId, ctx.now])

/**
 * @param countedMinor null: handed over without a count
 * @param foreign what was counted in other currencies
 */
export const endShift = (
  ctx: Context,
  session: Of,
  { expectedMinor, foreign: sums }: Pick<DrawerSums, 'expectedMinor' | 'foreign'>,
  countedMinor: number | null,
  foreign: ReadonlyArray<{ currency: string; amountMinor: number }> = []
): Promise<unknown> =>
  end([ctx.tenantId, session.id, ctx.now, expectedMinor, countedMinor, handedOver(sums, foreign)])

/** null: the drawer held one currency alone. */
function handedOver(
  sums: DrawerSums['foreign'],
  counts: ReadonlyArray<{ currency: string; amountMinor: number }>
): string | null {
  const currencies = [...new Set([...sums, ...counts].map(({ currency }) => currency))]
  if (currencies.length === 0) return null
  return JSON.stringify(
    currencies.map(currency => ({
      currency,
      expectedMinor: sums.find(one => one.currency === currency)?.expectedMinor ?? 0,
      countedMinor: counts.find(one => one.currency === currency)?.amountMinor ?? null
    }))
  )
}
