import { defineEvent, Id, Type } from 'stoa/plugin'

const data = Type.Object({ companyId: Id, shopId: Id, registerId: Id, displayId: Id })
// The till hears of it, too: it sends its picture where somebody looks.
const about = { permission: 'register.read' }

export const DisplayPaired = defineEvent({
  name: 'pos.display-paired',
  about,
  emittedWhen: 'When a display on another device was paired with a register.',
  data
})

export const DisplayUnpaired = defineEvent({
  name: 'pos.display-unpaired',
  about,
  emittedWhen: 'When a display was un-paired; it shows nothing from then on.',
  data
})

export const displayEvents = [DisplayPaired, DisplayUnpaired]
