import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { packById, productOfPack, removePackRow, tellOfPack } from './store.ts'

/**
 * No document refers to a pack: sales keep what it was called and how much was in it.
 * @throws stoa.not-found
 */
export const removePack = defineUseCase({
  name: 'catalog.remove-pack',
  summary: 'Removes a pack; its barcodes lead nowhere from then on',
  permission: 'product.edit',
  input: Input({ packId: Id }),
  async run(ctx, { packId }) {
    const [pack] = await packById([ctx.tenantId, ctx.company().id, packId])
    if (!pack) throw coreErrors['not-found']({ what: 'pack' })
    const product = await productOfPack(ctx, pack.variantId)
    await removePackRow(ctx, pack)
    await tellOfPack(ctx, product)
    ctx.audited(packId, { variantId: pack.variantId, name: pack.name })
    return { id: packId }
  }
})
