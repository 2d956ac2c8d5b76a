import { defineFacePart, panel } from 'stoa/web/face'
import { tillWords } from './till-words.ts'

export default defineFacePart({
  words: tillWords,
  panels: [
    panel(tillWords, 'pos.till-button', {
      permission: 'agent.read',
      title: words => words.agent,
      icon: 'percent',
      view: () => import('./choose-agent.tsx')
    }),
    panel(tillWords, 'pos.till-ticket', {
      permission: 'agent.read',
      title: words => words.agent,
      view: () => import('./named-agent.tsx')
    })
  ]
})
