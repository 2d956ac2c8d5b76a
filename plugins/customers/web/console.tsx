import { answer, api, definePages, type Row } from 'stoa/web'
import { customerSearchOf } from './customers/customer-search.ts'
import { groupSearchOf } from './groups/group-search.ts'
import { menuWords } from './menu-words.ts'

export type Customer = Row<'/api/v1/customers/customers'>

declare module 'stoa/web/contract' {
  interface Places {
    /** The page of a customer: what else is known of them. */
    'customers.customer': { customer: Customer }
  }
}

async function findCustomers(search: string, signal: AbortSignal) {
  const { items } = await answer(
    api.GET('/api/v1/customers/customers', { signal, params: { query: { search, limit: 5 } } })
  )
  return items.map(({ id, name, phone, email, code }) => ({
    id,
    label: name,
    aside: phone ?? email ?? code ?? '',
    to: `/customers/${id}`
  }))
}

export default definePages({
  plugin: 'customers',
  words: menuWords,
  pages: [
    {
      path: '/customers',
      title: words => words.title,
      permission: 'customer.read',
      menu: { group: 'people', icon: 'customers', order: 1 },
      search: customerSearchOf,
      view: () => import('./customers/customers-page.tsx')
    },
    {
      path: '/customers/new',
      title: words => words.newTitle,
      permission: 'customer.edit',
      view: () => import('./customers/new-customer-page.tsx')
    },
    {
      path: '/customers/groups',
      title: words => words.groups,
      permission: 'customer-group.read',
      search: groupSearchOf,
      view: () => import('./groups/groups-page.tsx')
    },
    {
      path: '/customers/$customerId',
      title: words => words.title,
      permission: 'customer.read',
      view: () => import('./customers/customer-page.tsx')
    }
  ],
  live: [
    {
      events: [
        'customers.customer-created',
        'customers.customer-changed',
        'customers.customers-merged'
      ],
      stale: ({ customer }) => [
        ['customers', 'customers'],
        ['customers', 'customer', customer]
      ]
    }
  ],
  finders: [
    {
      title: words => words.title,
      icon: 'customers',
      permission: 'customer.read',
      find: findCustomers
    }
  ]
})
