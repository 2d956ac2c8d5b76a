import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { suppliers } from '../suppliers/store.ts'
import { factsOf, goodsOf } from './facts.ts'
import { putSupplierGoods as putRow } from './store.ts'
import { SupplierGoodsFacts } from './view.ts'

/** @throws stoa.not-found, purchasing.unknown-variant */
export const putSupplierGoods = defineUseCase({
  name: 'purchasing.put-supplier-goods',
  summary: 'Says how a supplier calls a variant, what is in a pack and what it costs',
  permission: 'supplier.edit',
  input: Input({ supplierId: Id, variantId: Id, ...SupplierGoodsFacts }),
  async run(ctx, { supplierId, variantId, supplierSku, packSize, priceMinor }) {
    await suppliers.get(ctx, supplierId)
    if (!(await factsOf(ctx, [variantId])).has(variantId)) {
      throw coreErrors['not-found']({ what: 'variant' })
    }
    await goodsOf(ctx, [{ variantId }])
    ctx.audited(supplierId, { variantId })
    return putRow(ctx, supplierId, variantId, {
      supplierSku: supplierSku?.trim() || null,
      packSize: packSize ?? '1',
      priceMinor: priceMinor ?? null
    })
  }
})
