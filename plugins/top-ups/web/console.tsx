import { definePages } from 'stoa/web'
import { topUpSearchOf } from './top-ups/top-up-search.ts'
import { topUpsWords } from './top-ups-words.ts'

export default definePages({
  plugin: 'top-ups',
  words: topUpsWords,
  pages: [
    {
      path: '/top-ups',
      title: words => words.title,
      permission: 'top-up.read',
      menu: { group: 'run', icon: 'phone', order: 6 },
      search: topUpSearchOf,
      view: () => import('./top-ups/top-ups-page.tsx')
    },
    {
      path: '/top-ups/$topUpId',
      title: words => words.title,
      permission: 'top-up.read',
      view: () => import('./top-ups/top-up-page.tsx')
    },
    {
      path: '/top-up-account',
      title: words => words.account,
      permission: 'top-up.manage',
      menu: { group: 'set', icon: 'phone', order: 33 },
      view: () => import('./settings/account-page.tsx')
    }
  ],
  live: [
    {
      events: ['top-ups.top-up-changed'],
      stale: () => [['top-ups']]
    }
  ]
})
