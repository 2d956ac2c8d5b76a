import { defineJob, Input, Type } from 'stoa/plugin'

export const fail = defineJob({ name: 'hostile.fail', summary: 'Fails each time.' })
export const idle = defineJob({ name: 'hostile.idle', summary: 'Does nothing for a moment.' })
export const hang = defineJob({ name: 'hostile.hang', summary: 'Never ends.' })
export const spin = defineJob({
  name: 'hostile.spin',
  summary: 'Holds the thread for a while.',
  data: Input({ n: Type.Integer() })
})
export const standStillJob = defineJob({
  name: 'hostile.stand-still',
  summary: 'Holds the thread for ever.'
})
export const rejectUnheard = defineJob({
  name: 'hostile.reject-unheard',
  summary: 'Rejects where no one hears.'
})
