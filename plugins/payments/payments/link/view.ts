import { Amount, type Context, Nullable, type Static, Type } from 'stoa/plugin'
import { credentialsOf, type AccountRow } from '../../accounts/store.ts'
import { isOpen } from '../rules/payment-state.ts'
import type { PaymentRow } from '../store.ts'
import { MOST_PROOFS } from '../proofs/store.ts'
import { PaymentStateText } from '../view.ts'

const Maybe = Nullable(Type.String())

/** What Stripe's form in the payer's browser is opened with; shown to no one but the payer. */
export const CardFormView = Nullable(
  Type.Object({
    publishableKey: Type.String(),
    clientSecret: Type.String(),
    account: Nullable(Type.String(), 'The connected account the key acts for.')
  }),
  "For Stripe's Payment Element; null: there is no card to be paid, or not (any more) by this payment."
)

/** What the payer may see; no id of anyone's. */
export const LinkView = Type.Object({
  company: Type.String(),
  description: Type.String(),
  amountMinor: Amount,
  currency: Type.String(),
  state: PaymentStateText,
  method: Type.String(),
  action: Nullable(
    Type.Object({
      url: Type.Optional(Type.String()),
      qr: Type.Optional(Type.String()),
      account: Type.Optional(Type.String()),
      instructions: Type.Optional(Type.String()),
      clientSecret: Type.Optional(
        Type.String({ description: "For Stripe's form in the payer's browser." })
      )
    })
  ),
  cardForm: CardFormView,
  expiresAt: Maybe,
  returnUrl: Nullable(Type.String(), "Where the payer's browser goes afterwards."),
  proofExpected: Type.Boolean({ description: 'A picture of the transfer may be sent.' }),
  locale: Type.String()
})
export type LinkView = Static<typeof LinkView>

export const expectsProof = (row: PaymentRow): boolean =>
  row.provider === 'manual' && row.method === 'bank-transfer' && isOpen(row.state)

/** @param account of the payment; undefined: no one looked it up, as it has no card form */
export function cardFormOf(
  ctx: Context,
  row: PaymentRow,
  account: AccountRow | undefined
): LinkView['cardForm'] {
  const clientSecret = row.action?.clientSecret
  if (
    clientSecret === undefined ||
    account === undefined ||
    row.method !== 'card' ||
    row.state !== 'requires-action' ||
    row.cancel_requested_at !== null
  ) {
    return null
  }
  const { publishableKey, account: connected } = credentialsOf(ctx, account)
  return publishableKey === undefined
    ? null
    : { publishableKey, clientSecret, account: connected ?? null }
}

export function linkView(
  ctx: Context,
  row: PaymentRow,
  { proofs, account }: { proofs: number; account: AccountRow | undefined }
): LinkView {
  const { name, locale } = ctx.company()
  const open = isOpen(row.state)
  return {
    company: name,
    description: row.description,
    amountMinor: row.amount_minor,
    currency: row.currency,
    state: row.state,
    method: row.method,
    action: open ? row.action : null,
    cardForm: cardFormOf(ctx, row, account),
    returnUrl: row.return_url,
    expiresAt: row.expires_at?.toISOString() ?? null,
    proofExpected: expectsProof(row) && proofs < MOST_PROOFS,
    locale
  }
}
