import { createContext, use } from 'react'
import type { AskedBook } from './book/use-book.ts'
import type { AskedDrawer } from './drawer/use-drawer.ts'
import type { Row } from './outbox/outbox.ts'
import type { Outbox } from './outbox/use-outbox.ts'
import type { Register } from './registers/registers.ts'
import type { Asking } from './ticket/use-quote.ts'
import type { Parked } from './tickets/use-parked.ts'
import type { Act, Tender, TillState } from './till-state.ts'

export interface Till {
  state: TillState
  act(act: Act): void
  register: Register
  /** Its drawer, as far as it is known. */
  drawer: AskedDrawer
  /** All that can be sold, to be sold without the network. */
  book: AskedBook
  /** What the ticket will cost. */
  quote: Asking
  /** What was rung up without the server, and waits to be sent. */
  outbox: Outbox
  /** What is parked in this shop. */
  parked: Parked
  /** Rings the ticket up. */
  sell(tenders: Tender[]): void
  /** Asks again for the sale no answer has come to. */
  askAgain(): void
  /** What was refused for want of a permission that someone can lend. */
  lacking: Lacking | null
  /** It is lent by this approval; null: it is given up. */
  approved(approval: string | null): void
  changeRegister(): void
}

export interface Lacking {
  asked: Row
  permission: string
}

export const TillContext = createContext<Till | null>(null)

export function useTill(): Till {
  const till = use(TillContext)
  if (till === null) throw new Error('useTill() is for what stands on the till.')
  return till
}
