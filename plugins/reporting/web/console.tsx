import { definePages } from 'stoa/web'
import { reportingWords } from './reporting-words.ts'

export default definePages({
  plugin: 'reporting',
  words: reportingWords,
  tiles: [
    {
      size: 'wide',
      order: 10,
      permission: 'report.sales',
      view: () => import('./today/today.tsx')
    }
  ]
})
