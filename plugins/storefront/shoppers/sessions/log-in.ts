import { countTry, defineUseCase, Input, isPassword } from 'stoa/plugin'
import { mergeGuest } from '../../carts/merge-guest.ts'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { storefrontErrors } from '../../errors.ts'
import { claimGuestOrders } from '../../orders/own/claim-guest-orders.ts'
import { visitorOf } from '../../visitors/tokens.ts'
import { beginSession } from './store.ts'
import { type TokensView } from './view.ts'
import { StorefrontSettings } from '../../settings.ts'
import { accountsOf } from '../store.ts'
import { Email, Password } from '../input.ts'

export const logIn = defineUseCase({
  name: 'storefront.log-in',
  summary: 'Logs a shopper in; the cart of the guest token sent becomes theirs',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  transaction: false,
  humanOnly: 'it takes a password and gives tokens',
  input: Input({ email: Email, password: Password }),
  async run(ctx, { email: written, password }): Promise<TokensView> {
    const email = written.toLowerCase()
    const succeeded = await countTry(ctx, `storefront ${ctx.companyId} ${email}`)
    const accounts = await ctx.unitOfWork(inside => accountsOf(inside, email), {
      reads: true,
      bypassVisitorScope: true
    })
    // Same work and same answer whether the e-mail or the password is wrong, and however many
    // accounts have the e-mail; what is wrong with an account learns who has its password.
    const matches = await Promise.all(
      [accounts[0], accounts[1]].map(account =>
        isPassword(ctx, password, account?.passwordHash ?? null)
      )
    ).catch(async error => {
      await succeeded('kept') // nothing was tried
      throw error
    })
    const account = accounts.find((_, i) => matches[i])
    if (account === undefined) throw storefrontErrors['invalid-credentials']()
    // Anyone may open an account with someone's e-mail and know its password: that forgives no
    // guess at the other account's.
    await succeeded(account.verifiedAt === null ? 'kept' : undefined)
    if (account.state !== 'active') throw storefrontErrors['account-disabled']()
    if (
      account.verifiedAt === null &&
      ctx.settings(StorefrontSettings).emailVerification === 'before-login'
    ) {
      throw storefrontErrors['email-unverified']()
    }
    const guest = visitorOf(ctx)
    const tokens = await ctx.unitOfWork(
      async inside => {
        const begun = await beginSession(inside, account.id, account.passwordHash)
        if (begun !== null && !guest.known) await mergeGuest(inside, guest.id, account.id)
        if (begun !== null && account.verifiedAt !== null) await claimGuestOrders(inside, account)
        return begun
      },
      { bypassVisitorScope: true }
    )
    if (tokens === null) throw storefrontErrors['invalid-credentials']()
    return tokens
  }
})
