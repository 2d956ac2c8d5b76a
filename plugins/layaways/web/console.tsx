import { definePages, panel } from 'stoa/web'
import { layawaySearchOf } from './layaways/layaway-search.ts'
import { layawaysWords } from './layaways-words.ts'

export default definePages({
  plugin: 'layaways',
  words: layawaysWords,
  pages: [
    {
      path: '/layaways',
      title: words => words.title,
      permission: 'layaway.read',
      menu: { group: 'run', icon: 'bag', order: 5 },
      search: layawaySearchOf,
      view: () => import('./layaways/layaways-page.tsx')
    },
    {
      path: '/layaways/$layawayId',
      title: words => words.one,
      permission: 'layaway.read',
      view: () => import('./layaways/layaway-page.tsx')
    }
  ],
  panels: [
    panel(layawaysWords, 'customers.customer', {
      permission: 'layaway.read',
      title: words => words.title,
      view: () => import('./layaways/layaways-of-customer.tsx')
    })
  ],
  live: [
    {
      events: ['layaways.layaway-changed', 'layaways.layaway-overdue'],
      stale: () => [['layaways']]
    }
  ]
})
