import type { Me } from '../me.ts'
import type { ChosenPlace } from './place.ts'

// Who stood here last and what they may do, for a face that goes on while the server is away. What it
// then asks of the server is judged there as ever.

const KEY = 'stoa.me'

interface Kept {
  chosen: ChosenPlace
  me: Me
}

export const keptMe = {
  keep(chosen: ChosenPlace, me: Me): void {
    localStorage.setItem(KEY, JSON.stringify({ chosen, me } satisfies Kept))
  },

  /** Whoever it was in this company and shop; null: somebody stood elsewhere, or logged out. */
  at({ companyId, shopId }: ChosenPlace): Me | null {
    try {
      const { chosen, me } = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept
      return chosen.companyId === companyId && chosen.shopId === shopId ? me : null
    } catch {
      return null
    }
  },

  forget(): void {
    localStorage.removeItem(KEY)
  }
}
