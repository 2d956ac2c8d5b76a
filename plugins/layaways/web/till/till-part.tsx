import { defineFacePart, panel } from 'stoa/web/face'
import { tillWords } from './till-words.ts'

export default defineFacePart({
  words: tillWords,
  panels: [
    panel(tillWords, 'pos.till-button', {
      permission: 'layaway.read',
      title: words => words.title,
      icon: 'bag',
      view: () => import('./layaways-dialog.tsx')
    })
  ]
})
