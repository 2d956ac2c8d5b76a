import { defineFacePart, panel } from 'stoa/web/face'
import { tillWords } from './till-words.ts'
import { tracksAny } from './tracks-any.ts'

export default defineFacePart({
  words: tillWords,
  panels: [
    panel(tillWords, 'pos.till-button', {
      permission: 'lot.read',
      title: words => words.lots,
      isOfUse: tracksAny,
      view: () => import('./name-lots.tsx')
    }),
    panel(tillWords, 'pos.till-ticket', {
      permission: 'lot.read',
      title: words => words.lots,
      view: () => import('./serials-missing.tsx')
    })
  ]
})
