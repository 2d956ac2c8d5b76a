import { Type } from 'stoa/plugin'

export const LinkText = Type.String({ maxLength: 400 })
