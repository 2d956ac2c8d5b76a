import { defineUseCase, Input, type UnitContext } from 'stoa/plugin'
import { mergeGuest } from '../carts/merge-guest.ts'
import { prove } from './proofs/store.ts'
import { Proof } from './proofs/input.ts'
import { StorefrontAuth } from '../visitors/auth.ts'
import { storefrontErrors } from '../errors.ts'
import { claimGuestOrders } from '../orders/own/claim-guest-orders.ts'
import { visitorOf } from '../visitors/tokens.ts'
import { emptyAccount } from './prepared-account.ts'
import { beginSession, endAllSessions } from './sessions/store.ts'
import { type TokensView } from './sessions/view.ts'
import { addShopper, proveShopper, shopperByEmail } from './store.ts'

export const proveEmail = defineUseCase({
  name: 'storefront.prove-email',
  summary: 'Verifies the e-mail of a sign-up by the mailed token or code, and logs the shopper in',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  transaction: false,
  humanOnly: 'it takes a secret and gives tokens',
  input: Input(Proof),
  async run(ctx, proof): Promise<TokensView> {
    const tokens = await ctx.unitOfWork(inside => open(inside, proof), { bypassVisitorScope: true })
    if (tokens === null) throw storefrontErrors['code-invalid']()
    return tokens
  }
})

async function open(
  ctx: UnitContext,
  proof: { token?: string; email?: string; code?: string }
): Promise<TokensView | null> {
  const proved = await prove(ctx, 'sign-up', proof)
  if (proved === null || proved.name === null || proved.passwordHash === null) return null
  const { shopperId: id, email, name, phone, locale, whatsappConsent, passwordHash } = proved
  const facts = { id, email, name, phone, locale, whatsappConsent, passwordHash }
  const account = await shopperByEmail(ctx, email)
  if (account === null) {
    await addShopper(ctx, { ...facts, verified: true })
  }
  // Closed before its e-mail was proved, it may have been closed by anyone: a sign-up from after
  // that opens it again.
  else if (
    account.id !== id ||
    account.verifiedAt !== null ||
    account.state === 'disabled' ||
    (account.state === 'deactivated' && account.passwordHash === passwordHash)
  ) {
    return null
  } else {
    await proveShopper(ctx, facts)
    // Who is logged in keeps what they put in; whoever else proves the e-mail may never have seen
    // the account.
    if (visitorOf(ctx).id !== id) await emptyAccount(ctx, id)
    // Whoever signed up with this e-mail before, under another password, does not stay in the
    // account.
    if (account.passwordHash !== passwordHash) await endAllSessions(ctx, id)
  }
  ctx.audited(id)
  const tokens = await beginSession(ctx, id, passwordHash)
  const guest = visitorOf(ctx)
  if (tokens !== null && !guest.known) await mergeGuest(ctx, guest.id, id)
  await claimGuestOrders(ctx, { id, email })
  return tokens
}
