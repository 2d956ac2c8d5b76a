import { Day, defineEvent, Id, Type } from 'stoa/plugin'

const Layaway = { companyId: Id, shopId: Id, layawayId: Id }
const about = { permission: 'layaway.read' } as const

export const LayawayChanged = defineEvent({
  name: 'layaways.layaway-changed',
  about,
  emittedWhen:
    'When goods were set aside, something was paid on them or given back, they were picked up or given up, or their day was changed.',
  data: Type.Object(Layaway)
})

export const LayawayLapsed = defineEvent({
  name: 'layaways.layaway-lapsed',
  about,
  emittedWhen: 'When the day by which goods set aside had to be picked up is over.',
  data: Type.Object({
    ...Layaway,
    customerId: Id,
    number: Type.String(),
    dueOn: Day,
    expired: Type.Boolean({ description: 'It was given up at once, as the setting says.' })
  })
})
