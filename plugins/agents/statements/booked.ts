import { Amount, type Context, Id, type Static, Type } from 'stoa/plugin'
import { sumsOfAccount } from './store.ts'

export const BookedView = Type.Object({
  entryId: Id,
  agentId: Id,
  balanceMinor: Type.Integer({ ...Amount, description: 'Minor units: what is owed now.' })
})

/** An entry made by hand, and what the account comes to with it. */
export async function bookedOf(
  ctx: Context,
  entryId: string,
  agentId: string
): Promise<Static<typeof BookedView>> {
  const { closing } = await sumsOfAccount(ctx, agentId, null)
  return { entryId, agentId, balanceMinor: closing }
}
