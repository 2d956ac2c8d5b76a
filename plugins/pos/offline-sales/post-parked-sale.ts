import { defineUseCase, Id, Input, newId, Type } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { rightsOfCashier } from './accept.ts'
import { announceAccepted } from './announced.ts'
import { frozenAsDecided, offlineSaleToDecide, ownReference, takenAlready } from './decided.ts'
import { postFrozen } from './frozen/post-frozen.ts'
import { sentOf } from './frozen/sent.ts'
import { decideOfflineSale, offlineSaleOf } from './store.ts'
import { viewOf, type OfflineSaleView } from './view.ts'

const Replaced = Input({
  variantId: Type.String({ ...Id, description: 'One that is not in the catalogue.' }),
  by: Type.String({ ...Id, description: 'The one it is booked as.' })
})

/**
 * What was frozen stays as it was; what was decided is posted. One that is posted already is
 * answered as it is.
 * @throws stoa.not-found, access.row-forbidden, pos.offline-not-parked, pos.offline-variant-known,
 * pos.offline-differs, pos.offline-id-taken, and why else it still cannot be posted
 */
export const postParkedSale = defineUseCase({
  name: 'pos.post-parked-sale',
  summary: 'Posts a sale that was parked, as it is or with other variants for unknown ones',
  permission: 'offline-sale.edit',
  heldFor: 'shop',
  transaction: false,
  input: Input({
    offlineSaleId: Id,
    variants: Type.Optional(Type.Array(Replaced, { maxItems: 1000 })),
    asAnother: Type.Optional(
      Type.Boolean({
        description:
          'Though another sale has its reference or id: post it as a sale of its own, under a reference made of it. Default false.'
      })
    )
  }),
  async run(ctx, { offlineSaleId, variants = [], asAnother = false }): Promise<OfflineSaleView> {
    const { reference, content } = await ctx.unitOfWork(
      inside => offlineSaleToDecide(inside, offlineSaleId, { lock: false }),
      { reads: true }
    )
    const sent = sentOf(reference, content)
    const rights = await rightsOfCashier(ctx, sent)
    const posted = ctx.unitOfWork(async inside => {
      const row = await offlineSaleToDecide(inside, offlineSaleId, { lock: true })
      const { state } = row
      if (state === 'posted') return viewOf(inside, row)
      if (state !== 'parked') throw posErrors['offline-not-parked']({ reference, state })
      const frozen = await frozenAsDecided(inside, sent, variants)
      const own = asAnother ? await ownReference(inside, reference) : reference
      const { sale, remarks } = await postFrozen(inside, frozen, {
        id: asAnother ? newId() : frozen.id,
        reference: own,
        rights,
        behind: behind => decideOfflineSale(inside, row, behind)
      })
      const { id, shop_id: shopId } = row
      await announceAccepted(inside, { id, shopId, reference, sale, remarks })
      inside.audited(id, { reference, saleId: sale.id, number: sale.number, variants })
      return viewOf(inside, await offlineSaleOf(inside, id))
    })
    return posted.catch((error: unknown) => {
      throw takenAlready(error) ?? error
    })
  }
})
