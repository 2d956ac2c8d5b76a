import { type Context, defineUseCase, Id, Input, PageInput, type Static, Type } from 'stoa/plugin'
import { pageOfDue, todayOf } from './store.ts'
import { type DueItem, viewOfDue } from './view.ts'

const DAY_MS = 86_400_000
const [WEEK, MONTH] = [7, 30]

const Within = Type.Union([Type.Literal('overdue'), Type.Literal('week'), Type.Literal('month')], {
  description:
    'overdue: due before today; week and month: from today on, within 7 and within 30 days.'
})
export const DueQuestion = {
  within: Type.Optional(Within),
  supplierId: Type.Optional(Id)
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

function daysOf(today: string, within: Static<typeof Within> | undefined) {
  if (within === undefined) return {}
  if (within === 'overdue') return { to: daysAfter(today, -1) }
  return { from: today, to: daysAfter(today, within === 'week' ? WEEK : MONTH) }
}

export async function dueOf(
  ctx: Context,
  asked: {
    within?: Static<typeof Within>
    supplierId?: string
    limit: number
    after?: string
  }
): Promise<{ items: DueItem[]; next: string | null }> {
  const today = await todayOf(ctx)
  const { within, ...rest } = asked
  return pageOfDue(ctx, { ...rest, ...daysOf(today, within) }, viewOfDue(today))
}

export const listPaymentsDue = defineUseCase({
  name: 'purchasing.list-payments-due',
  summary: 'What is to be paid to suppliers, the soonest first',
  permission: 'supplier-bill.read',
  heldFor: 'company',
  reads: true,
  input: Input({ ...DueQuestion, ...PageInput }),
  run: (ctx, asked) => dueOf(ctx, asked)
})
