import type { Context, EventData, ShopOpened } from 'stoa/plugin'
import { ensureManualAccount } from './ensure-manual-account.ts'

/**
 * On tenants.shop-opened: a company takes cash on delivery and transfers from its first shop on.
 */
export const createManualAccount = (
  ctx: Context,
  { companyId }: EventData<typeof ShopOpened>
): Promise<void> => ensureManualAccount(ctx, companyId)
