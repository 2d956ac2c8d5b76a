import { defineSettings, Type } from 'stoa/plugin'

const text = (description: string, fallback: string) => ({
  level: 'tenant' as const,
  schema: Type.String({ default: fallback, description })
})

/** What its reactions do, for each tenant. */
export const Settings = defineSettings({
  onSale: text(
    'What the reaction to a sale does: nothing, throw, hang, spin, stand-still, query-slowly or reject-unheard.',
    'nothing'
  ),
  onGoods: text(
    'What the reaction to goods in the same transaction does: nothing, throw, hang, query-slowly or scribble.',
    'nothing'
  ),
  colours: {
    level: 'tenant',
    schema: Type.Array(Type.String(), {
      default: ['red'],
      description: 'A list, to be scribbled into.'
    })
  }
})
