import type { UnitContext } from 'stoa/plugin'
import { announceCosts } from './record-bom.ts'

/** What parts cost has changed, perhaps: so may have what is made of them. */
export const followCosts = (
  ctx: UnitContext,
  { variantIds }: { variantIds: string[] }
): Promise<void> => announceCosts(ctx, variantIds)
