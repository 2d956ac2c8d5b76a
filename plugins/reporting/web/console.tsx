import { definePages } from 'stoa/web'
import { reportingWords } from './reporting-words.ts'
import { reportSearchOf } from './reports/report-search.ts'

export default definePages({
  plugin: 'reporting',
  words: reportingWords,
  pages: [
    {
      path: '/reports',
      title: words => words.reports,
      permission: 'report.sales',
      menu: { group: 'run', icon: 'reports', order: 20 },
      search: reportSearchOf,
      view: () => import('./reports/reports-page.tsx')
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
