import { coreErrors, defineUseCase, Id, Input, tellPlace } from 'stoa/plugin'
import { registerPresence } from '../presence.ts'
import { DisplayUnpaired } from './events.ts'
import { deleteDisplay } from './store.ts'

/** @throws stoa.not-found */
export const unpairDisplay = defineUseCase({
  name: 'pos.unpair-display',
  summary: 'Un-pairs a display: it shows nothing any more, and what it holds is good for nothing',
  permission: 'display.edit',
  heldFor: 'shop',
  input: Input({ displayId: Id }),
  async run(ctx, { displayId }) {
    const { id: companyId } = ctx.company()
    const [gone] = await deleteDisplay([ctx.tenantId, companyId, ctx.shopId, displayId])
    if (gone === undefined) throw coreErrors['not-found']({ what: 'display' })
    const { shop_id: shopId, register_id: registerId } = gone
    await ctx.emit(DisplayUnpaired, { companyId, shopId, registerId, displayId })
    ctx.audited(displayId, { registerId })
    tellPlace(ctx, registerPresence, registerId)
    return { id: displayId }
  }
})
