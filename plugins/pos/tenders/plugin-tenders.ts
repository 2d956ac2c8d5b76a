import type { Context } from 'stoa/plugin'
import { type PluginTender, SaleExtension } from '../../../contracts/sale-extensions.ts'
import { isPluginTender } from '../../../contracts/tender-types.ts'
import { posErrors } from '../errors.ts'

/** The ways to pay that plugins which are on bring; each under the plugin's own name, or not at all. */
export const pluginTenders = (ctx: Context): PluginTender[] =>
  ctx
    .askEach(SaleExtension)
    .flatMap(({ plugin, questions }) =>
      (questions.tenders?.() ?? []).filter(({ type }) => type.startsWith(`${plugin}.`))
    )

export const pluginTender = (ctx: Context, type: string): PluginTender | null =>
  isPluginTender(type) ? (pluginTenders(ctx).find(one => one.type === type) ?? null) : null

/** What it is called on paper, in a language (BCP 47). */
export const labelIn = ({ labels }: PluginTender, locale: string): string =>
  labels[locale.slice(0, 2)] ?? labels.en

/** @throws pos.tender-unknown, pos.tender-needs-customer */
export function assertTenders(
  ctx: Context,
  tenders: ReadonlyArray<{ type: string }>,
  customerId: string | null
): void {
  for (const { type } of tenders) {
    if (!isPluginTender(type)) continue
    const tender = pluginTender(ctx, type)
    if (tender === null) throw posErrors['tender-unknown']({ type })
    if (tender.needsCustomer && customerId === null) {
      throw posErrors['tender-needs-customer']({ type: labelIn(tender, ctx.company().locale) })
    }
  }
}
