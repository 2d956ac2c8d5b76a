import type { UnitContext } from 'stoa/plugin'
import { SaleExtended } from '../../../../contracts/sale-extensions.ts'
import { isPluginTender } from '../../../../contracts/tender-types.ts'
import type { NewDocument } from '../../documents/store.ts'

/**
 * Tells plugins of a document that carries something of theirs, before its stock and number: who
 * books it waits for no counter, and a refusal leaves nothing behind.
 */
export async function emitExtended(
  ctx: UnitContext,
  document: NewDocument,
  { hasHappened = false }: { hasHappened?: boolean } = {}
): Promise<void> {
  const { lines, tenders, totals, currency } = document.rungUp
  const ofPlugins = tenders.flatMap(({ type, amountMinor, reference = null }, i) =>
    isPluginTender(type) ? [{ tenderNo: i + 1, type, amountMinor, reference }] : []
  )
  const discounts = lines.flatMap(({ adjustments = [] }, i) =>
    adjustments.map(({ source: plugin, title, amountMinor }) => ({
      plugin,
      title,
      lineNo: i + 1,
      amountMinor
    }))
  )
  const { extras } = document
  if (ofPlugins.length === 0 && discounts.length === 0 && extras === undefined) return
  await ctx.emit(SaleExtended, {
    documentId: document.id,
    kind: document.kind,
    originalId: document.originalId,
    companyId: document.companyId,
    shopId: document.shopId,
    registerId: document.registerId,
    customerId: document.customerId,
    currency,
    occurredAt: document.occurredAt.toISOString(),
    businessDay: document.businessDay,
    totalMinor: totals.total,
    hasHappened,
    tenders: ofPlugins,
    discounts,
    extras: extras ?? {}
  })
}
