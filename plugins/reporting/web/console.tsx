import { definePages } from 'stoa/web'
import { discountSearchOf } from './discounts/discount-search.ts'
import { reportingWords } from './reporting-words.ts'
import { reportSearchOf } from './reports/report-search.ts'

const menu = {
  group: 'run',
  icon: 'reports',
  order: 20,
  title: (words: { reports: string }) => words.reports
} as const

export default definePages({
  plugin: 'reporting',
  words: reportingWords,
  pages: [
    {
      path: '/reports',
      title: words => words.reports,
      permission: 'report.sales',
      menu,
      search: reportSearchOf,
      view: () => import('./reports/reports-page.tsx')
    },
    {
      path: '/discounts',
      title: words => words.discounts,
      permission: 'report.sales',
      menu,
      search: discountSearchOf,
      view: () => import('./discounts/discounts-page.tsx')
    }
  ],
  live: [
    {
      events: ['pos.sale-posted', 'pos.sale-voided', 'pos.sale-refunded'],
      stale: () => [
        ['reporting', 'today'],
        ['reporting', 'sales']
      ]
    }
  ],
  tiles: [
    {
      size: 'wide',
      order: 10,
      permission: 'report.sales',
      view: () => import('./today/today.tsx')
    }
  ]
})
