import { defineUseCase, Id, Input, PageInput } from 'stoa/plugin'
import { suppliers } from '../suppliers/store.ts'
import { pageOfSupplierGoods } from './store.ts'

/** @throws stoa.not-found */
export const listSupplierGoods = defineUseCase({
  name: 'purchasing.list-supplier-goods',
  summary: 'What a supplier sells, how it calls it, and what a pack costs',
  permission: 'supplier.read',
  reads: true,
  input: Input({ supplierId: Id, ...PageInput }),
  async run(ctx, { supplierId, ...page }) {
    await suppliers.get(ctx, supplierId)
    return pageOfSupplierGoods(ctx, supplierId, page)
  }
})
