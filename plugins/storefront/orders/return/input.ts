import { Lines, Type } from 'stoa/plugin'

export const Text = Lines(500)
export const Restock = Type.Boolean({
  default: true,
  description: 'Whether the goods can be sold again; else they are written off.'
})
