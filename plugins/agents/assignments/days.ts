import { agentsErrors } from '../errors.ts'

/** @throws agents.days-reversed */
export function assertDays(fromDay: string, toDay: string | null | undefined): void {
  if (toDay != null && toDay < fromDay) {
    throw agentsErrors['days-reversed'](
      { from: fromDay, to: toDay },
      { errors: [{ field: '/toDay', code: 'before', message: 'must not be before the first day' }] }
    )
  }
}
