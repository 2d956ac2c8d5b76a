import { definePages } from 'stoa/web'
import { reportingWords } from './reporting-words.ts'

export default definePages({
  plugin: 'reporting',
  words: reportingWords,
  live: [
    {
      events: ['pos.sale-posted', 'pos.sale-voided', 'pos.sale-refunded'],
      stale: () => [['reporting']]
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
