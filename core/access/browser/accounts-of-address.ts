import { createHash } from 'node:crypto'
import type { ActingContext } from '../../context/acting-context.ts'
import { NO_ONE, systemContext } from '../../context/system-context.ts'
import { statement } from '../../database/statement.ts'
import { unitOfWork } from '../../database/unit-of-work.ts'
import { userByEmail, type Account } from '../sessions/user-by-email.ts'

const tenantsOfAddress = statement<{ id: string }>(
  'access.tenants-of-address',
  'SELECT id FROM stoa.tenants_of_address($1) AS id'
)

/** An account an address opens, if the password is its. */
export interface AccountOfAddress {
  ctx: ActingContext
  user: Account
}

/**
 * The accounts of staff with an e-mail, whosever they are.
 * @param email in small letters
 * @param least as many tenants are looked into as this, so that the time tells nothing of how many
 * there are
 */
export async function accountsOfAddress(
  anyone: ActingContext,
  email: string,
  least: number
): Promise<AccountOfAddress[]> {
  const { instance } = anyone
  const address = createHash('sha256').update(email).digest()
  const rows = await unitOfWork(
    instance.pool,
    anyone.scope,
    () => tenantsOfAddress.alone([address]),
    { reads: true, owner: 'access.open-browser-session' }
  )
  const tenants = await Promise.all(rows.map(({ id }) => instance.directory.tenant(id)))
  const asked = tenants.filter(tenant => tenant !== null)
  while (asked.length < least) asked.push(NO_ONE)
  const found: AccountOfAddress[] = []
  for (const tenant of asked) {
    const ctx = systemContext(instance, tenant, 'access.open-browser-session', {
      requestId: anyone.requestId
    })
    const [user] = await ctx.unitOfWork(() => userByEmail([tenant.id, email]), { reads: true })
    if (user !== undefined) found.push({ ctx, user })
  }
  return found
}
