import { defineUseCase, Id, Input, shopsOfCompany, Type } from 'stoa/plugin'
import { Tracking, TrackingChanged } from '../../../../contracts/lots.ts'
import { costsOfGoods } from '../../adjustments/quantities.ts'
import { inventoryErrors } from '../../errors.ts'
import { trackedGoods } from './list-tracking.ts'
import { lockTracked, setKind } from './store.ts'

/** Lots with and without an expiry date are the same lots. */
const isSame = (before: string | null, kind: Tracking): boolean =>
  before === kind || (before !== null && before !== 'serial' && ['lot', 'expiry'].includes(kind))

/**
 * @throws inventory.unknown-variant, inventory.tracking-of-all-shops, inventory.tracking-in-use
 */
export const setTracking = defineUseCase({
  name: 'inventory.set-tracking',
  summary: 'Says how goods are tracked: not at all, by lots, by expiry dates, or by serial numbers',
  permission: 'lot.edit',
  input: Input({
    variantIds: Type.Array(Id, { minItems: 1, maxItems: 100 }),
    tracking: Tracking
  }),
  async run(ctx, { variantIds, tracking }) {
    if (ctx.shopId !== null) throw inventoryErrors['tracking-of-all-shops']()
    const ids = [...new Set(variantIds)]
    await costsOfGoods(
      ctx,
      ids.map(variantId => ({ variantId, quantity: '0' }))
    )
    const shops = shopsOfCompany(ctx).map(({ id }) => id)
    const held = await lockTracked(ctx, shops, ids)
    const other = held.find(({ kind }) => !isSame(kind, tracking))
    if (other !== undefined) throw inventoryErrors['tracking-in-use']({ code: other.code })
    await setKind(ctx, ids, tracking)
    await ctx.markInUse()
    await ctx.emit(TrackingChanged, { companyId: ctx.company().id, variantIds: ids, tracking })
    ctx.audited(ids[0] as string, { tracking, variants: ids.length })
    return { items: await trackedGoods(ctx, ids) }
  }
})
