import { Amount, Type, type Context, type Static } from 'stoa/plugin'
import { isOpen } from '../domain/intent-state.ts'
import type { IntentRow } from '../intent-book.ts'
import { MOST_PROOFS } from '../proof-book.ts'
import { PaymentStateText } from './intent-view.ts'

const Maybe = Type.Union([Type.String(), Type.Null()])

/** What the payer may see; no id of anybody's. */
export const LinkView = Type.Object({
  company: Type.String(), description: Type.String(), amountMinor: Amount, currency: Type.String(), state: PaymentStateText, method: Type.String(),
  action: Type.Union([Type.Object({
    url: Type.Optional(Type.String()), qr: Type.Optional(Type.String()), account: Type.Optional(Type.String()), instructions: Type.Optional(Type.String()),
    clientSecret: Type.Optional(Type.String({ description: 'For Stripe\'s form in the payer\'s browser.' }))
  }), Type.Null()]),
  expiresAt: Maybe, proofWanted: Type.Boolean({ description: 'A picture of the transfer may be sent.' }), locale: Type.String()
})
export type LinkView = Static<typeof LinkView>

export const wantsProof = (row: IntentRow): boolean => row.provider === 'manual' && row.method === 'bank-transfer' && isOpen(row.state)

export function linkView (ctx: Context, row: IntentRow, proofs: number): LinkView {
  const { name, locale } = ctx.company()
  const open = isOpen(row.state)
  return {
    company: name, description: row.description, amountMinor: row.amount_minor, currency: row.currency, state: row.state, method: row.method, action: open ? row.action : null,
    expiresAt: row.expires_at?.toISOString() ?? null, proofWanted: wantsProof(row) && proofs < MOST_PROOFS, locale
  }
}
