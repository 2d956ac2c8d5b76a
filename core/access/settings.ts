import { Type } from '@sinclair/typebox'
import { defineSettings } from '../context/settings.ts'

export const AccessSettings = defineSettings({
  newPermissions: {
    level: 'tenant',
    schema: Type.Union([Type.Literal('offer'), Type.Literal('take')], {
      default: 'offer',
      description:
        'What a new version adds to the template a role was made from: offered to whoever edits roles, or taken within a day.'
    })
  },
  pinIdleMinutes: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 1,
      maximum: 480,
      default: 15,
      description:
        'After how many minutes in which no one does anything a log-in by PIN ends and the device asks for the PIN again.'
    })
  }
})
