import { defineRepository } from 'stoa/plugin'
import { SupplierModel } from './model.ts'
import { SupplierView } from './view.ts'

/** The suppliers of the company acted in, by name. */
export const suppliers = defineRepository({
  name: 'purchasing.supplier',
  model: SupplierModel,
  view: SupplierView,
  sorts: { name: { by: ['nameKey', 'id'] } },
  filters: ['archived'],
  audited: ['name', 'taxNumber']
})
