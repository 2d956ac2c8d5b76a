import { Rank } from '../primitives/fair-queue.ts'
import type { Actor } from './context.ts'

const BACKGROUND = /^(?:job|leased task|reaction|provision):/

/**
 * Who waits for it: a visitor who is recognised at an auth strategy is one already; a log-in is
 * someone before a till.
 */
export function rankOf({ kind, name }: Actor): Rank {
  if (kind === 'visitor' || name.startsWith('auth:')) return Rank.visitor
  return kind === 'system' && BACKGROUND.test(name) ? Rank.job : Rank.staff
}
