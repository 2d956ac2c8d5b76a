import { type Context, type EventData, type ShopOpened } from 'stoa/plugin'
import { ensureTaxClasses } from '../tax-classes.ts'

/** A company's first shop brings its first tax classes, so that products can be made at once. */
export const giveCompanyTaxClasses = (
  ctx: Context,
  { companyId }: EventData<typeof ShopOpened>
): Promise<unknown> => ensureTaxClasses(ctx, companyId)
