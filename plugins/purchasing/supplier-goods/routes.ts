import { del, get, put } from 'stoa/plugin'
import { listSupplierGoods } from './list-supplier-goods.ts'
import { putSupplierGoods } from './put-supplier-goods.ts'
import { Removed, removeSupplierGoods } from './remove-supplier-goods.ts'
import { SupplierGoodsPage, SupplierGoodsView } from './view.ts'

export const supplierGoodsRoutes = [
  get('/:supplierId/goods', listSupplierGoods, SupplierGoodsPage),
  put('/:supplierId/goods/:variantId', putSupplierGoods, SupplierGoodsView),
  del('/:supplierId/goods/:variantId', removeSupplierGoods, Removed)
]
