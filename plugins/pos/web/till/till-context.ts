import { createContext, use } from 'react'
import type { AskedDrawer } from './drawer/use-drawer.ts'
import type { Register } from './registers.ts'
import type { Asking } from './ticket/use-quote.ts'
import type { Parked } from './tickets/use-parked.ts'
import type { Act, Tender, TillState } from './till-state.ts'

export interface Till {
  state: TillState
  act(act: Act): void
  register: Register
  /** Its drawer, as far as it is known. */
  drawer: AskedDrawer
  /** What the ticket will cost. */
  quote: Asking
  /** What is parked in this shop. */
  parked: Parked
  /** Rings the ticket up. */
  sell(tenders: Tender[]): void
  /** Asks again for the sale no answer has come to. */
  askAgain(): void
  changeRegister(): void
}

export const TillContext = createContext<Till | null>(null)

export function useTill(): Till {
  const till = use(TillContext)
  if (till === null) throw new Error('useTill() is for what stands on the till.')
  return till
}
