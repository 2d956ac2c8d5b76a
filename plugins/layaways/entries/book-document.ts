import { type EventData, statement, sum, type UnitContext } from 'stoa/plugin'
import type { SaleExtended } from '../../../contracts/sale-extensions.ts'
import { layawayErrors } from '../errors.ts'
import {
  assertOpen,
  changedMeanwhile,
  closeLayaway,
  type LayawayRow,
  lockLayaway
} from '../layaways/store.ts'
import { book } from './book.ts'
import { DEPOSIT } from './tender.ts'

type Document = EventData<typeof SaleExtended>

const returned = statement<{ used: number; back: number }>(
  'layaways.used-and-back',
  `
  SELECT coalesce(-sum(amount_minor) FILTER (WHERE kind = 'pick-up'), 0)::bigint AS used, coalesce(sum(amount_minor) FILTER (WHERE kind = 'return'), 0)::bigint AS back
  FROM layaways_entry WHERE tenant_id = $1 AND layaway_id = $2`
)

/** Which layaway a document hands over or takes back; null: none. */
function layawayOf({ extras }: Document): string | null {
  const carried = extras['layaways'] as { layawayId?: unknown } | undefined
  return typeof carried?.layawayId === 'string' ? carried.layawayId : null
}

const depositOf = ({ tenders }: Document): number =>
  sum(tenders.filter(({ type }) => type === DEPOSIT.type).map(tender => tender.amountMinor))

/** Whether a document is one of a layaway, or is paid as if it was. */
export const isOfLayaway = (document: Document): boolean =>
  layawayOf(document) !== null || document.tenders.some(({ type }) => type === DEPOSIT.type)

/**
 * Books what a document pays by deposit, in its own transaction. The sale closes the layaway, which
 * only one of two sales finds open; what a refund or void gives back by deposit is on it again, until
 * it is paid out.
 * @throws layaways.no-layaway, layaways.not-open, layaways.changed-meanwhile,
 * layaways.refund-too-large
 */
export async function bookDocument(ctx: UnitContext, document: Document): Promise<void> {
  const layawayId = layawayOf(document)
  if (layawayId === null) throw layawayErrors['no-layaway']()
  const amountMinor = depositOf(document)
  if (document.kind !== 'sale' && amountMinor === 0) return
  const row = await lockLayaway(ctx, layawayId)
  await (document.kind === 'sale'
    ? collect(ctx, row, document, amountMinor)
    : takeBack(ctx, row, document, amountMinor))
}

const facts = ({ documentId, businessDay, occurredAt }: Document) => ({
  documentId,
  businessDay,
  occurredAt: new Date(occurredAt)
})

async function collect(
  ctx: UnitContext,
  row: LayawayRow,
  document: Document,
  amountMinor: number
): Promise<void> {
  assertOpen(row)
  if (row.balance_minor !== amountMinor) throw changedMeanwhile(row)
  await closeLayaway(ctx, row, 'collected', document.documentId)
  await book(ctx, row, { kind: 'pick-up', amountMinor: -amountMinor || 0, ...facts(document) })
}

async function takeBack(
  ctx: UnitContext,
  row: LayawayRow,
  document: Document,
  amountMinor: number
): Promise<void> {
  const [sums] = await returned([ctx.tenantId, row.id])
  const leftMinor = (sums?.used ?? 0) - (sums?.back ?? 0)
  if (amountMinor > leftMinor) throw layawayErrors['refund-too-large']({ leftMinor })
  await book(ctx, row, { kind: 'return', amountMinor, ...facts(document) })
}
