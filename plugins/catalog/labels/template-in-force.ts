import type { Context } from 'stoa/plugin'
import { CatalogSettings } from '../settings.ts'
import { LabelTemplate, type LabelTemplate as Template } from './input.ts'

/** What the settings of the shop acted in say of labels, or of the only shop there is. */
export function templateInForce(ctx: Context): Template {
  const [only, another] = ctx.shops()
  const shop = ctx.shopId ?? (another === undefined ? only?.id : undefined) ?? null
  const settings = ctx.settings(CatalogSettings, shop)
  return Object.fromEntries(
    Object.entries(settings).filter(([key]) => key in LabelTemplate)
  ) as Template
}
