import { Type } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import { NO_ONE } from '../../context/system-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import type { Instance } from '../../instance/instance.ts'
import { Rank } from '../../primitives/fair-queue.ts'
import { newId } from '../../primitives/ids.ts'
import { Input } from '../../primitives/schema.ts'
import { accessErrors } from '../errors.ts'
import { countLoginTry } from '../sessions/login-throttle.ts'
import { networkOf } from '../sessions/network.ts'
import { passwordMatches, PEPPER, type Asker } from '../passwords/passwords.ts'
import { beginSession } from '../sessions/sessions.ts'
import { accountsOfAddress, type AccountOfAddress } from './accounts-of-address.ts'

/**
 * So many passwords are compared whenever none fits: an address that is no one's takes as long as
 * one that works for up to three tenants.
 */
const COMPARED = 3

export const openBrowserSession = defineUseCase({
  name: 'access.open-browser-session',
  summary:
    'Logs a member of staff in from a page, by e-mail and password; the refresh token becomes a cookie',
  public: 'who logs in has no token yet',
  scope: 'instance',
  transaction: false,
  input: Input({
    email: Type.String({ format: 'email' }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
    tenant: Type.Optional(
      Type.String({
        maxLength: 48,
        description: 'The slug of the tenant to log in to where the password opens several.'
      })
    )
  }),
  async run(anyone, { email: given, password, tenant: requested }) {
    const acting = ActingContext.of(anyone)
    const {
      instance,
      acting: { address, userAgent }
    } = acting
    const email = given.toLowerCase()
    const counted = await countLoginTry({
      instance,
      tenant: NO_ONE,
      rank: Rank.staff,
      account: `by e-mail ${email}`,
      address
    })
    const accounts = await accountsOfAddress(acting, email, COMPARED)
    const first = ({ ctx }: AccountOfAddress): number => (ctx.tenant.slug === requested ? 0 : 1)
    const proved = await opened(
      instance,
      accounts.toSorted((a, b) => first(a) - first(b)),
      password,
      { asker: { key: `pages of ${networkOf(address)}`, rank: Rank.staff }, requested }
    ).catch(async error => {
      await counted.uncounted() // nothing was tried
      throw error
    })
    if (proved.length === 0) {
      for (const account of accounts) noteRefusal(account, 'wrong password')
      throw accessErrors['invalid-credentials']()
    }
    await counted.succeeded()
    const inForce = proved.filter(account => isInForce(account))
    if (inForce.length === 0) {
      for (const account of proved) noteRefusal(account, 'disabled')
      throw proved.some(({ ctx }) => ctx.tenant.status === 'active')
        ? accessErrors['account-disabled']()
        : accessErrors['tenant-suspended']()
    }
    const chosen =
      inForce.length === 1 ? inForce[0] : inForce.find(({ ctx }) => ctx.tenant.slug === requested)
    if (chosen === undefined) {
      return {
        session: null,
        refreshToken: null,
        tenants: inForce.map(account => toChoose(account))
      }
    }
    const { ctx, user } = chosen
    const sid = newId()
    const refreshToken = await ctx.unitOfWork(inside => {
      inside.audited(user.id, { sessionId: sid })
      return beginSession(ctx.tenantId, sid, user.id, userAgent)
    })
    const { accessToken, expiresIn } = instance.signToken({
      sub: user.id,
      tid: ctx.tenantId,
      sid,
      uver: user.epoch
    })
    return { session: { accessToken, expiresIn }, refreshToken, tenants: [] }
  }
})

const isInForce = ({ ctx, user }: AccountOfAddress): boolean =>
  user.status === 'active' && ctx.tenant.status === 'active'

const toChoose = ({ ctx: { tenant } }: AccountOfAddress) => ({
  slug: tenant.slug,
  companies: [...tenant.companies.values()].map(({ name }) => name)
})

/**
 * The accounts a password opens. One that was requested and opens is enough; where none opens, as many
 * were compared as always.
 */
async function opened(
  instance: Instance,
  accounts: AccountOfAddress[],
  password: string,
  { asker, requested }: { asker: Asker; requested: string | undefined }
): Promise<AccountOfAddress[]> {
  const pepper = instance.secrets.key(PEPPER)
  const found: AccountOfAddress[] = []
  for (let i = 0; i < Math.max(COMPARED, accounts.length); i++) {
    const account = accounts[i]
    if (account === undefined && found.length > 0) break
    const fits = await passwordMatches(password, account?.user.password_hash ?? null, pepper, asker)
    if (!fits || account === undefined) continue
    found.push(account)
    if (account.ctx.tenant.slug === requested && isInForce(account)) return [account]
  }
  return found
}

/** Not waited for: how long an answer takes must not tell who is known. */
function noteRefusal({ ctx, user }: AccountOfAddress, reason: string): void {
  ctx
    .unitOfWork(async inside => {
      inside.audited(user.id, { refused: reason })
    })
    .catch(error => {
      ctx.log.warn({ err: error }, 'a refused log-in was not booked')
    })
}
