import type { Context } from 'stoa/plugin'
import type { PaymentRow } from '../store.ts'

export const LINK_PURPOSE = 'payments.link'

/**
 * The path of a payment's public page, to be put behind the instance's own address; null once its
 * time is over.
 */
export function paymentLink(
  ctx: Context,
  row: Pick<PaymentRow, 'id' | 'link_expires_at'>
): string | null {
  const seconds = Math.floor((row.link_expires_at.getTime() - ctx.now.getTime()) / 1000)
  return seconds <= 0
    ? null
    : `/api/v1/payments/links/${ctx.signedTokens.issue({ purpose: LINK_PURPOSE, subjectId: row.id, seconds })}/page`
}
