import type { Context, Static, UnitContext } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { CashGiven, CashTaken } from '../../../contracts/drawer.ts'
import { layawayErrors } from '../errors.ts'
import type { Method } from './input.ts'

interface Money {
  method: Static<typeof Method>
  registerId?: string | undefined
  amountMinor: number
  customerId: string
}

/**
 * Cash goes into the drawer of a register; other money is only noted. Ahead of the layaway, as a sale
 * takes them.
 * @throws layaways.register-needed, layaways.register-unneeded, pos.session-needed
 */
export async function putIntoDrawer(ctx: UnitContext, money: Money): Promise<void> {
  const registerId = registerOfCash(money)
  if (registerId !== null) await ctx.emit(CashTaken, await movementOf(ctx, registerId, money))
}

/**
 * The same the other way; nothing is taken out where nothing goes back.
 * @throws layaways.register-needed, layaways.register-unneeded, pos.session-needed, pos.drawer-short
 */
export async function takeFromDrawer(ctx: UnitContext, money: Money): Promise<void> {
  if (money.amountMinor === 0) return
  const registerId = registerOfCash(money)
  if (registerId !== null) await ctx.emit(CashGiven, await movementOf(ctx, registerId, money))
}

function registerOfCash({ method, registerId }: Money): string | null {
  if (method === 'cash' && registerId === undefined) throw layawayErrors['register-needed']()
  if (method !== 'cash' && registerId !== undefined) throw layawayErrors['register-unneeded']()
  return registerId ?? null
}

async function movementOf(
  ctx: Context,
  registerId: string,
  { amountMinor, customerId }: Money
): Promise<{ companyId: string; registerId: string; amountMinor: number; reason: string }> {
  const customer = await ctx.ask(Customers).customer(customerId)
  return {
    companyId: ctx.company().id,
    registerId,
    amountMinor,
    reason: `Layaway: ${customer?.name ?? ''}`.slice(0, 200)
  }
}
