import { defineRepository } from 'stoa/plugin'
import { customerErrors } from '../errors.ts'
import { CustomerGroupModel } from './model.ts'
import { CustomerGroupView } from './view.ts'

/** The customer groups of the company acted in, by name. */
export const customerGroups = defineRepository({
  name: 'customers.customer-group',
  model: CustomerGroupModel,
  view: CustomerGroupView,
  sorts: { name: { by: ['nameKey', 'id'] } },
  filters: ['archived'],
  conflicts: {
    customers_customer_group_name: ({ name }) =>
      customerErrors['customer-group-name-taken']({ name })
  },
  audited: ['name']
})
