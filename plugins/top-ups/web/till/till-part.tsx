import { defineFacePart, panel } from 'stoa/web/face'
import { tillWords } from './till-words.ts'

export default defineFacePart({
  words: tillWords,
  panels: [
    panel(tillWords, 'pos.till-button', {
      permission: 'top-up.sell',
      title: words => words.title,
      icon: 'phone',
      view: () => import('./top-up-dialog.tsx')
    }),
    panel(tillWords, 'pos.till-ticket', {
      permission: 'top-up.sell',
      title: words => words.title,
      view: () => import('./on-ticket.tsx')
    })
  ]
})
