import type { Context, EventData, ShopOpened } from 'stoa/plugin'
import { ensureTaxClasses } from './store.ts'

/** A company's first shop brings its first tax classes, so that products can be made at once. */
export const createDefaultTaxClasses = (
  ctx: Context,
  { companyId }: EventData<typeof ShopOpened>
): Promise<unknown> => ensureTaxClasses(ctx, companyId)
