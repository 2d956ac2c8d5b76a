import { defineUseCase, Input, Lines, newId, Type, type UnitContext } from 'stoa/plugin'
import type { Agreed } from '../../../contracts/pricing.ts'
import { GoodsReserved } from '../../../contracts/stock.ts'
import { book } from '../entries/book.ts'
import { putIntoDrawer } from '../entries/drawer.ts'
import { Money } from '../entries/input.ts'
import { layawayErrors } from '../errors.ts'
import { agree } from './agree.ts'
import { GoodsInput, MinorUnits } from './input.ts'
import { shownWhole } from './shown.ts'
import { addLayaway, holderOf, layawayRow } from './store.ts'

/**
 * Sets goods aside for a customer: the deposit goes into the drawer, the stock is reserved, then what
 * was agreed on is written, its number last.
 * @throws layaways.deposit-too-small, layaways.more-than-left, layaways.total-differs,
 * layaways.nothing-due, pos.session-needed, inventory.stock-short, and what a sale is refused with
 * before it is paid
 */
export const makeLayaway = defineUseCase({
  name: 'layaways.make-layaway',
  summary: 'Sets goods aside for a customer, who pays a deposit',
  permission: 'layaway.make',
  heldFor: 'shop',
  input: Input({
    ...GoodsInput,
    totalMinor: Type.Optional(
      MinorUnits('What was shown; it is refused where it comes to something else.')
    ),
    deposit: Type.Optional(Money('What is paid at once; left out: nothing.')),
    note: Type.Optional(Lines(2000))
  }),
  async run(ctx, { totalMinor, deposit, note, ...question }) {
    const { agreed, leastDepositMinor, today, dueOn } = await agree(ctx, question)
    const paidMinor = deposit?.amountMinor ?? 0
    if (totalMinor !== undefined && totalMinor !== agreed.totalMinor) {
      throw layawayErrors['total-differs']({
        totalMinor: agreed.totalMinor,
        shownMinor: totalMinor
      })
    }
    if (paidMinor < leastDepositMinor) {
      throw layawayErrors['deposit-too-small']({ leastMinor: leastDepositMinor })
    }
    if (paidMinor > agreed.totalMinor) {
      throw layawayErrors['more-than-left']({ leftMinor: agreed.totalMinor })
    }
    if (deposit !== undefined) {
      await putIntoDrawer(ctx, {
        ...deposit,
        registerId: deposit.method === 'cash' ? question.registerId : undefined,
        customerId: agreed.customerId
      })
    }
    const id = newId()
    await setAside(ctx, id, agreed)
    const year = Number(today.slice(0, 4))
    const number = await addLayaway(ctx, agreed, { id, dueOn, year, note: note?.trim() || null })
    ctx.audited(id, { number, totalMinor: agreed.totalMinor, depositMinor: paidMinor })
    const row = await layawayRow(ctx, id)
    if (deposit !== undefined) {
      await book(ctx, row, { ...deposit, kind: 'deposit', businessDay: today })
    }
    return shownWhole(ctx, id)
  }
})

async function setAside(ctx: UnitContext, id: string, { shopId, lines }: Agreed): Promise<void> {
  const stocked = lines.filter(line => line.stocked)
  if (stocked.length === 0) return
  await ctx.emit(GoodsReserved, {
    companyId: ctx.company().id,
    shopId,
    holder: holderOf(id),
    expiresAt: null,
    lines: stocked.map(({ variantId, quantity }) => ({ variantId, quantity }))
  })
}
