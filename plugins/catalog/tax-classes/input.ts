import { Type } from 'stoa/plugin'

export const TaxClassCode = Type.String({ pattern: '^[a-z0-9-]{1,40}$' })
