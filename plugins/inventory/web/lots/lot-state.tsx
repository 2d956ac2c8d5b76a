import { State } from 'stoa/web'
import { lotWords } from './lot-words.ts'

const DAY_MS = 86_400_000
/** From here on it is said in how many days it expires. */
const SOON = 30

interface Shown {
  expiresOn: string | null
  blockedAt?: string | null
  quantity: string
}

/** In how many days its last day is, as the clock here counts; below zero: it is over. */
export function daysLeft(expiresOn: string): number {
  const now = new Date()
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((Date.parse(expiresOn) - today) / DAY_MS)
}

/** How a lot stands: whether it may be sold, and for how long. */
export function LotState({ of }: { of: Shown }) {
  const { states } = lotWords.use()
  if (of.blockedAt != null) return <State tone="bad">{states.blocked}</State>
  if (of.quantity === '0') return <State>{states.gone}</State>
  const left = of.expiresOn === null ? null : daysLeft(of.expiresOn)
  if (left === null || left > SOON) return <State tone="ok">{states.good}</State>
  if (left < 0) return <State tone="bad">{states.expired}</State>
  return <State tone="warn">{left === 0 ? states.today : states.soon(left)}</State>
}
