import { on } from 'stoa/plugin'
import { CashGiven, CashTaken } from '../../../../contracts/drawer.ts'
import { putInCash } from './put-in-cash.ts'
import { takeOutCash } from './take-out-cash.ts'

/** What other plugins have happen to a drawer. */
export const drawerReactions = [
  on(CashTaken, 'put-in-cash', putInCash),
  on(CashGiven, 'take-out-cash', takeOutCash)
]
