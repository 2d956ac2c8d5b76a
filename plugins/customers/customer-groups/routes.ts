import { get, Page, patch, post } from 'stoa/plugin'
import { archiveCustomerGroup } from './archive-customer-group.ts'
import { changeCustomerGroup } from './change-customer-group.ts'
import { createCustomerGroup } from './create-customer-group.ts'
import { getCustomerGroup } from './get-customer-group.ts'
import { listCustomerGroups } from './list-customer-groups.ts'
import { restoreCustomerGroup } from './restore-customer-group.ts'
import { CustomerGroupView } from './view.ts'

export const customerGroupRoutes = [
  get('', listCustomerGroups, Page(CustomerGroupView)),
  post('', createCustomerGroup, CustomerGroupView, { status: 201 }),
  get('/:customerGroupId', getCustomerGroup, CustomerGroupView),
  patch('/:customerGroupId', changeCustomerGroup, CustomerGroupView, { ifMatch: true }),
  post('/:customerGroupId/archive', archiveCustomerGroup, CustomerGroupView, { ifMatch: true }),
  post('/:customerGroupId/restore', restoreCustomerGroup, CustomerGroupView, { ifMatch: true })
]
