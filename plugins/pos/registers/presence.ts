import { definePresence, type Context } from 'stoa/plugin'
import { registerOf } from './store.ts'

/** What one must hold, at least one of it, to be at a register. */
const WORK_AT_REGISTERS = ['sale.post', 'sale.void', 'refund.post']

/** Who is at which till: whoever rings up there, or takes back. */
export const registerPresence = definePresence({
  noun: 'register',
  event: 'pos.register-attended',
  permission: 'register.read',
  async find(ctx: Context, registerId) {
    if (!WORK_AT_REGISTERS.some(permission => ctx.can(permission))) ctx.demand('sale.post')
    const { shopId } = await registerOf(ctx, registerId)
    return { companyId: ctx.company().id, shopId }
  }
})
