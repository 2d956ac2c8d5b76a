import {
  newId,
  type OuterContext,
  Problem,
  rightsOfStaff,
  type StaffRights,
  type UnitContext
} from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { announceAccepted } from './announced.ts'
import { knownAnswer } from './known.ts'
import { postFrozen } from './frozen/post-frozen.ts'
import type { Sent } from './frozen/sent.ts'
import { addOfflineSale } from './store.ts'
import type { Acceptance } from './view.ts'

/** An answer, and what was kept for it; null: it was known. */
export interface TakenIn {
  answer: Acceptance
  kept: { id: string; facts: Record<string, unknown> } | null
}

/** The answer to what is known, or the sale it becomes. @throws why it cannot be posted */
export async function accept(
  ctx: UnitContext,
  sent: Sent,
  rights: StaffRights | null
): Promise<TakenIn> {
  const known = await knownAnswer(ctx, sent)
  if (known !== null) return { answer: known, kept: null }
  const { frozen, refusal, reference } = sent
  if (frozen === null) throw refusal ?? posErrors['offline-unreadable']()
  const id = newId()
  const { sale, remarks } = await postFrozen(ctx, frozen, {
    id: frozen.id,
    reference,
    rights,
    behind: ({ saleId, registerId, remarks }) =>
      addOfflineSale(ctx, {
        id,
        shopId: frozen.shopId,
        registerId,
        sent,
        outcome: { documentId: saleId, remarks }
      })
  })
  await announceAccepted(ctx, { id, shopId: frozen.shopId, reference, sale, remarks })
  const { id: saleId, number } = sale
  return {
    answer: { state: 'posted', reference, saleId, number, remarks },
    kept: { id, facts: { reference, saleId, number, remarks: remarks.length } }
  }
}

/** Before it is parked: someone else's try of the same may have come through. */
export async function answeredMeanwhile(ctx: UnitContext, sent: Sent): Promise<TakenIn | null> {
  try {
    const answer = await knownAnswer(ctx, sent)
    return answer && { answer, kept: null }
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

/** Asked outside a unit of work. null: who is named is not of the staff. */
export async function rightsOfCashier(
  ctx: OuterContext,
  { frozen }: Sent
): Promise<StaffRights | null> {
  const shop = ctx.shops().find(({ id }) => id === frozen?.shopId)
  if (frozen === null || shop === undefined) return null
  return rightsOfStaff(ctx, frozen.cashierId, shop)
}
