import { type EventData, sum, type UnitContext } from 'stoa/plugin'
import type { SaleExtended } from '../../../contracts/sale-extensions.ts'
import { accountErrors } from '../errors.ts'
import { assertMayOwe, book, lockAccountOf } from './book.ts'
import { ON_ACCOUNT } from './tender.ts'

/**
 * Books what a sale, refund or void has on account, in its own transaction.
 * @throws accounts.no-account, and what assertMayOwe() refuses of a sale that has not happened yet
 */
export async function bookDocument(
  ctx: UnitContext,
  document: EventData<typeof SaleExtended>
): Promise<void> {
  const amountMinor = sum(
    document.tenders
      .filter(({ type }) => type === ON_ACCOUNT.type)
      .map(tender => tender.amountMinor)
  )
  const { customerId, kind } = document
  if (amountMinor === 0 || customerId === null) return
  const account = await lockAccountOf(ctx, customerId)
  if (account === null) throw accountErrors['no-account']()
  if (kind === 'sale' && !document.hasHappened) await assertMayOwe(ctx, account, amountMinor)
  await book(ctx, account, {
    kind,
    amountMinor: kind === 'sale' ? amountMinor : -amountMinor,
    businessDay: document.businessDay,
    documentId: document.documentId,
    occurredAt: new Date(document.occurredAt)
  })
}

/** Whether a document has something on account. */
export const isOnAccount = ({ tenders }: EventData<typeof SaleExtended>): boolean =>
  tenders.some(({ type }) => type === ON_ACCOUNT.type)
