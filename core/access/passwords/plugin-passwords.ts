import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { countLoginTry } from '../sessions/login-throttle.ts'
import { Rank } from '../../primitives/fair-queue.ts'
import { hashPassword, passwordMatches, PEPPER, type Asker } from './passwords.ts'

/**
 * Passwords of other populations than staff, for plugins that keep accounts of their own: the same
 * argon2id, pepper, queue and brake. Hashing takes 50 ms and 46 MiB: never inside a unit of work.
 */
const pepperOf = (ctx: Context): Buffer => ActingContext.of(ctx).instance.secrets.key(PEPPER)
const askerOf = ({ tenantId }: Context): Asker => ({ key: tenantId, rank: Rank.visitor })

/**
 * @returns the text to be stored. @throws stoa.busy, as isPassword does, when too many of the
 * tenant's wait already
 */
export const hashOfPassword = (ctx: Context, password: string): Promise<string> =>
  hashPassword(password, pepperOf(ctx), askerOf(ctx))

/**
 * @param stored null for an account that does not exist: the same work is done, so that the time
 * tells nothing
 */
export const isPassword = (
  ctx: Context,
  password: string,
  stored: string | null
): Promise<boolean> => passwordMatches(password, stored, pepperOf(ctx), askerOf(ctx))

/**
 * Counts a try at an account's password before it is made: after five wrong ones from the caller's
 * network it waits longer each time. Outside a unit of work.
 * @param account any text that stands for the account, whether it exists or not; begin it with the
 * plugin's name
 * @returns to be called when the password was right; with 'kept' the wrong tries before still
 * count, since whoever made them need not be its owner
 * @throws stoa.too-many-requests, with Retry-After
 */
export async function countTry(
  ctx: Context,
  account: string
): Promise<(before?: 'kept') => Promise<void>> {
  const {
    instance,
    tenant,
    acting: { address }
  } = ActingContext.of(ctx)
  const counted = await countLoginTry({ instance, tenant, rank: Rank.visitor, account, address })
  return before => (before === 'kept' ? counted.uncounted() : counted.succeeded())
}
