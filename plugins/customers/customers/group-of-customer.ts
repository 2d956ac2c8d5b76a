import type { Context } from 'stoa/plugin'
import { customerGroups } from '../customer-groups/store.ts'
import { customerErrors } from '../errors.ts'

/**
 * The group that was sent; nothing where none was. Another one than before takes a right of its
 * own: with it come other prices.
 * @throws access.forbidden (customer-group.assign), stoa.not-found, customers.customer-group-archived
 */
export async function groupNoted(
  ctx: Context,
  before: string | null,
  groupId: string | null | undefined
): Promise<{ groupId?: string | null }> {
  if (groupId === undefined || groupId === before) return {}
  ctx.demand('customer-group.assign')
  if (groupId === null) return { groupId }
  const { archived, name } = await customerGroups.get(ctx, groupId)
  if (archived) throw customerErrors['customer-group-archived']({ name })
  return { groupId }
}
