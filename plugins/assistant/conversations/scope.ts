import type { Context } from 'stoa/plugin'
import { assistantErrors } from '../errors.ts'

/** The user who acts. @throws assistant.users-only for the system */
export function userOf(ctx: Context): string {
  if (ctx.userId === null) throw assistantErrors['users-only']()
  return ctx.userId
}

/**
 * What was begun in one place does not go on in another, where the same words may mean other rows.
 * @throws assistant.other-place
 */
export function demandSameScope(
  ctx: Context,
  begun: { company_id: string; shop_id: string | null }
): void {
  if (begun.company_id !== ctx.company().id || begun.shop_id !== ctx.shopId) {
    throw assistantErrors['other-place']()
  }
}

export const ownerOf = (ctx: Context): [string, string, string] => [
  ctx.tenantId,
  ctx.company().id,
  userOf(ctx)
]
