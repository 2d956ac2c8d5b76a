import { newId, type Problem, type UnitContext } from 'stoa/plugin'
import { OfflineSaleParked } from '../contract.ts'
import { registers } from '../registers/store.ts'
import type { Sent } from './frozen/sent.ts'
import type { TakenIn } from './accept.ts'
import { addOfflineSale } from './store.ts'
import { parkedAnswer } from './view.ts'

/** Keeps the whole of what cannot be posted, for people to decide. */
export async function park(ctx: UnitContext, sent: Sent, refusal: Problem): Promise<TakenIn> {
  const { reference, frozen } = sent
  const [first] = ctx.shops()
  const shop =
    ctx.shops().find(({ id }) => id === frozen?.shopId) ?? (ctx.shopId === null ? first : undefined)
  const shopId = shop?.id ?? ctx.shop().id
  const register = frozen === null ? null : await registers.find(ctx, frozen.registerId)
  const id = newId()
  await addOfflineSale(ctx, {
    id,
    shopId,
    registerId: register?.shopId === shopId ? register.id : null,
    sent,
    outcome: { refusal }
  })
  await ctx.emit(OfflineSaleParked, {
    offlineSaleId: id,
    companyId: ctx.company().id,
    shopId,
    reference,
    reason: refusal.code
  })
  const { code, facts } = refusal
  return {
    answer: parkedAnswer(reference, { code, facts }),
    kept: { id, facts: { reference, reason: code } }
  }
}
