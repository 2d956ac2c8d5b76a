import { Day, Id, Type } from 'stoa/plugin'

const Today = Type.Optional(
  Type.Unsafe<string>({
    ...Day,
    description: 'A business day. Default: the one in force where you act.'
  })
)
export const Filters = { from: Today, to: Today, shopId: Type.Optional(Id) }
