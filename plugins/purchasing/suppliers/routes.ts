import { get, Page, patch, post } from 'stoa/plugin'
import { archiveSupplier } from './archive-supplier.ts'
import { changeSupplier } from './change-supplier.ts'
import { createSupplier } from './create-supplier.ts'
import { getSupplier } from './get-supplier.ts'
import { listSuppliers } from './list-suppliers.ts'
import { restoreSupplier } from './restore-supplier.ts'
import { SupplierView } from './view.ts'

export const supplierRoutes = [
  get('', listSuppliers, Page(SupplierView)),
  post('', createSupplier, SupplierView, { status: 201 }),
  get('/:supplierId', getSupplier, SupplierView),
  patch('/:supplierId', changeSupplier, SupplierView, { ifMatch: true }),
  post('/:supplierId/archive', archiveSupplier, SupplierView, { ifMatch: true }),
  post('/:supplierId/restore', restoreSupplier, SupplierView, { ifMatch: true })
]
