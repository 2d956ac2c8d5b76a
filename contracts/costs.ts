import { type Context, defineEvent, defineService, Id, Type } from 'stoa/plugin'

export const CostsKept = defineEvent({
  name: 'purchasing.costs-kept',
  about: { permission: 'cost.read' },
  emittedWhen: 'When goods that were received changed what one of a variant costs on average.',
  data: Type.Object({
    companyId: Id,
    variantIds: Type.Array(Id, { description: 'At most 1,000.' })
  })
})

export interface CostAnswers {
  /**
   * What one of each costs the company acted in on average, rounded to minor units, of those that
   * were ever received at a cost. Whoever asks shows it to no one without the permission cost.read.
   */
  averages: (
    ctx: Context,
    variantIds: string[]
  ) => Promise<Array<{ variantId: string; averageMinor: number }>>
}

export const Costs = defineService<CostAnswers>('purchasing.costs')
