import { ActingContext } from '../../context/acting-context.ts'
import type { OuterContext } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import { Rank } from '../../primitives/fair-queue.ts'
import { accessErrors } from '../errors.ts'
import { countLoginTry } from '../sessions/login-throttle.ts'
import { passwordMatches, PEPPER, staffOf } from './passwords.ts'

export const secretOf = statement<{ email: string; password_hash: string }>(
  'access.secret-of-user',
  'SELECT email, password_hash FROM staff_user WHERE tenant_id = $1 AND id = $2'
)

/**
 * Asks whoever is logged in for their password once more; outside a unit of work.
 * @returns who it is
 * @throws access.password-wrong, stoa.too-many-requests
 */
export async function demandOwnPassword(ctx: OuterContext, password: string): Promise<string> {
  const {
    instance,
    tenant,
    tenantId,
    userId,
    acting: { address }
  } = ActingContext.of(ctx)
  if (userId === null) throw accessErrors['not-authenticated']()
  const [user] = await ctx.unitOfWork(() => secretOf([tenantId, userId]), { reads: true })
  if (!user) throw accessErrors['not-authenticated']()
  const counted = await countLoginTry({
    instance,
    tenant,
    rank: Rank.staff,
    account: userId,
    address
  })
  const pepper = instance.secrets.key(PEPPER)
  if (!(await passwordMatches(password, user.password_hash, pepper, staffOf(tenantId)))) {
    throw accessErrors['password-wrong'](
      {},
      { errors: [{ field: '/password', code: 'wrong', message: 'is not the password in force' }] }
    )
  }
  await counted.succeeded()
  return userId
}
