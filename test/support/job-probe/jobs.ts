import { defineJob, Input, Type } from 'stoa/plugin'

/** What each is told: its mark, by which a test finds its runs, and how long it takes. */
const Doing = Input({ mark: Type.String(), ms: Type.Optional(Type.Integer()) })

export const act = defineJob({ name: 'probe.act', summary: 'Acts.', perTenant: 4, data: Doing })
export const actAlone = defineJob({
  name: 'probe.act-alone',
  summary: 'Acts, one at a time in a tenant.',
  perTenant: 1,
  data: Doing
})
export const giveUp = defineJob({
  name: 'probe.give-up',
  summary: 'Acts, but not for long.',
  timeoutMs: 100,
  data: Doing
})
export const endProcess = defineJob({
  name: 'probe.end-process',
  summary: 'Ends the process.',
  data: Doing
})
export const hearNothing = defineJob({
  name: 'probe.hear-nothing',
  summary: 'Does not stop when told.',
  timeoutMs: 100,
  perTenant: 4,
  data: Doing
})
export const tick = defineJob({ name: 'probe.tick', summary: 'Ticks.', every: '1 minute' })
export const tickInUse = defineJob({
  name: 'probe.tick-in-use',
  summary: 'Ticks where the probe is in use.',
  every: '1 minute',
  onceInUse: true
})

/** Of the plugin beside the probe. */
export const actBeside = defineJob({
  name: 'neighbour.act',
  summary: 'Acts.',
  perTenant: 4,
  data: Doing
})
