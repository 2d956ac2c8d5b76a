import { type Context, sum } from 'stoa/plugin'
import type { StoredDocument } from '../documents/stored-document.ts'
import { posErrors } from '../errors.ts'
import type { Tender } from '../pricing/rules/sale.ts'
import { PosSettings } from '../settings.ts'

type Tips = ReadonlyArray<{ tipMinor?: number }>

/** Minor units. */
export const tipsIn = (tenders: Tips): number => sum(tenders.map(({ tipMinor = 0 }) => tipMinor))

/** @throws pos.tips-off */
export function assertTips(ctx: Context, shopId: string, tenders: Tips): void {
  if (tipsIn(tenders) > 0 && !ctx.settings(PosSettings, shopId).tips) throw posErrors['tips-off']()
}

/** Where none can be given or go back. @throws pos.tip-not-here */
export function assertNoTips(tenders: Tips): void {
  if (tipsIn(tenders) > 0) throw posErrors['tip-not-here']()
}

/**
 * That no more of a tip goes back than was given and has not gone back; and by the tenders it was given
 * by, where the caller may not choose another. Call it with the sale's returns locked.
 * @param backMinor what of it went back before
 * @throws pos.tip-back-already, access.forbidden (refund.other-tender)
 */
export function assertTipsBack(
  ctx: Context,
  { row, tenders: paid }: StoredDocument,
  backMinor: number,
  tenders: readonly Tender[]
): void {
  const tipMinor = tipsIn(tenders)
  if (tipMinor === 0) return
  const leftMinor = row.tip_minor - backMinor
  if (tipMinor > leftMinor) {
    throw posErrors['tip-back-already']({ number: row.number, leftMinor, tipMinor })
  }
  for (const { type } of tenders) {
    const given = sum(paid.filter(one => one.type === type).map(one => one.tip_minor))
    const back = tipsIn(tenders.filter(one => one.type === type))
    if (back > given) ctx.demand('refund.other-tender')
  }
}

/** What of a sale's tip has not gone back, by the tenders it was given with, the last ones left. */
export function tipsLeft({ tenders }: Pick<StoredDocument, 'tenders'>, backMinor: number) {
  let gone = backMinor
  return tenders.flatMap(({ type, reference, payment_id: paymentId, tip_minor: tipMinor }) => {
    const spent = Math.min(gone, tipMinor)
    gone -= spent
    const leftMinor = tipMinor - spent
    return leftMinor === 0 ? [] : [{ type, reference, paymentId, leftMinor }]
  })
}
