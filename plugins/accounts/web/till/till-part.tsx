import { defineFacePart, panel } from 'stoa/web/face'
import { tillWords } from './till-words.ts'

export default defineFacePart({
  words: tillWords,
  panels: [
    panel(tillWords, 'pos.till-tender', {
      permission: 'account.read',
      title: words => words.pay,
      view: () => import('./on-account.tsx')
    }),
    panel(tillWords, 'pos.till-button', {
      permission: 'account.take-payment',
      title: words => words.pay,
      icon: 'coins',
      view: () => import('./take-payment.tsx')
    })
  ]
})
