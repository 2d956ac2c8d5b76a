import { coreErrors, defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { removeSupplierGoods as removeRow } from './store.ts'

export const Removed = Type.Object({ supplierId: Id, variantId: Id })

/** @throws stoa.not-found */
export const removeSupplierGoods = defineUseCase({
  name: 'purchasing.remove-supplier-goods',
  summary: 'Forgets what a supplier sells a variant for',
  permission: 'supplier.edit',
  input: Input({ supplierId: Id, variantId: Id }),
  async run(ctx, { supplierId, variantId }) {
    if (!(await removeRow(ctx, supplierId, variantId))) {
      throw coreErrors['not-found']({ what: 'good of this supplier' })
    }
    ctx.audited(supplierId, { variantId })
    return { supplierId, variantId }
  }
})
