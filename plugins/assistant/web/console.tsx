import { definePages } from 'stoa/web'
import { assistantWords } from './assistant-words.ts'

export default definePages({
  plugin: 'assistant',
  words: assistantWords,
  asides: [
    {
      title: words => words.title,
      icon: 'assistant',
      key: 'j',
      permission: 'assistant.use',
      view: () => import('./chat/panel.tsx')
    }
  ],
  pages: [
    {
      path: '/assistant',
      title: words => words.setUp,
      permission: 'assistant.manage',
      menu: { group: 'set', icon: 'key', order: 60 },
      view: () => import('./set-up/set-up-page.tsx')
    },
    {
      path: '/assistant/proposals',
      title: words => words.proposals,
      permission: 'assistant.use',
      view: () => import('./proposals/proposals-page.tsx')
    }
  ]
})
