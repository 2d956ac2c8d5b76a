import { defineSettings, Type } from 'stoa/plugin'

export const AccountSettings = defineSettings({
  refuseOverdue: {
    level: 'company',
    schema: Type.Boolean({
      default: true,
      description: 'Whether nothing more is sold on account to who has not paid in time.'
    })
  },
  limitMinor: {
    level: 'company',
    schema: Type.Integer({
      minimum: 0,
      maximum: 10_000_000_000_000,
      default: 0,
      description: 'The limit that is proposed for a new account, in minor units.'
    })
  },
  dueDays: {
    level: 'company',
    schema: Type.Integer({
      minimum: 0,
      maximum: 365,
      default: 30,
      description: 'The days to pay that are proposed for a new account.'
    })
  }
})
