import { daysInForce, defineUseCase, Id, Input, toChange, Version } from 'stoa/plugin'
import { layawayErrors } from '../errors.ts'
import { daysAfter } from '../rules/days.ts'
import { shownWhole } from './shown.ts'
import { layaways } from './store.ts'
import { layawayFields } from './view.ts'

const MOST_DAYS = 730

/** @throws stoa.not-found, stoa.stale-version, layaways.not-open, layaways.due-day-past */
export const changeLayaway = defineUseCase({
  name: 'layaways.change-layaway',
  summary: 'Changes the day by which a layaway has to be picked up, and its note',
  permission: 'layaway.edit',
  heldFor: 'shop',
  input: Input({ layawayId: Id, version: Version, ...toChange(layawayFields) }),
  async run(ctx, { layawayId, version, dueOn, note }) {
    const { shopId } = await layaways.get(ctx, layawayId)
    if (dueOn !== undefined) {
      const { to: today } = await daysInForce(ctx, shopId)
      if (dueOn < today || dueOn > daysAfter(today, MOST_DAYS)) {
        throw layawayErrors['due-day-past']({ day: dueOn })
      }
    }
    await layaways.change(ctx, layawayId, version, {
      note: note === null ? null : note?.trim() || undefined,
      ...(dueOn !== undefined && { dueOn, overdue: false })
    })
    return shownWhole(ctx, layawayId)
  }
})
