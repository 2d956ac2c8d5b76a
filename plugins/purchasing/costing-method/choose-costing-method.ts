import { Day, daysInForce, defineUseCase, Input, instantsOfDays, Type } from 'stoa/plugin'
import { keepBook } from '../costs/keep-stock-value.ts'
import { lockCostBook } from '../costs/store.ts'
import { purchasingErrors } from '../errors.ts'
import { shownCostingMethod } from './get-costing-method.ts'
import { replaceWaiting } from './store.ts'
import { CostingMethod } from './view.ts'

/**
 * From a day on: nothing that was taken into the book is valued anew. What is there then is carried
 * over at its value. A choice that waits is replaced; choosing what counts already withdraws it.
 * @throws purchasing.costing-from-past
 */
export const chooseCostingMethod = defineUseCase({
  name: 'purchasing.choose-costing-method',
  summary:
    'Has stock valued by another method from a day on: moving average or first in, first out',
  permission: 'costing-method.choose',
  input: Input({
    method: CostingMethod,
    from: Type.Optional({
      ...Day,
      description:
        'The first day it counts for; left out: today, for what is not in the book of costs yet. Never a day before.'
    })
  }),
  async run(ctx, { method, from }) {
    const { to: today } = await daysInForce(ctx)
    const fromOn = from ?? today
    if (fromOn < today) throw purchasingErrors['costing-from-past']({ today })
    const book = await lockCostBook(ctx)
    const { from: fromAt } = instantsOfDays(fromOn, fromOn, ctx.company().timeZone)
    const id = await replaceWaiting(ctx, method === book.method ? null : { method, fromOn, fromAt })
    await keepBook(ctx)
    ctx.audited(id ?? ctx.company().id, { method, from: fromOn })
    return shownCostingMethod(ctx)
  }
})
