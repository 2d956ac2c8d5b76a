import { type Context, defineUseCase, Input } from 'stoa/plugin'
import { appliedChanges, methodNow, waitingChange } from './store.ts'
import { viewOfChange } from './view.ts'

/** By what stock is valued now, before and next. */
export async function shownCostingMethod(ctx: Context) {
  const [method, waiting, changes] = await Promise.all([
    methodNow(ctx),
    waitingChange(ctx),
    appliedChanges(ctx)
  ])
  return {
    method,
    waiting: waiting && viewOfChange(waiting),
    changes: changes.map(viewOfChange)
  }
}

export const getCostingMethod = defineUseCase({
  name: 'purchasing.get-costing-method',
  summary: 'By which method stock is valued, since when, and what comes next',
  permission: 'stock-value.read',
  reads: true,
  input: Input({}),
  run: ctx => shownCostingMethod(ctx)
})
