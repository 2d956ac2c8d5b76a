import type { Context, EventData, ShopOpened } from 'stoa/plugin'
import { ensureRegister } from './store.ts'

/** In the transaction that opens the shop: it can sell from its first second. */
export async function createFirstRegister(
  ctx: Context,
  { companyId, shopId }: EventData<typeof ShopOpened>
): Promise<void> {
  await ensureRegister(ctx, companyId, shopId)
}
