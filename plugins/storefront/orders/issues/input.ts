import { Id, Type, Version } from 'stoa/plugin'

export const Step = { orderId: Id, version: Version }
export const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
