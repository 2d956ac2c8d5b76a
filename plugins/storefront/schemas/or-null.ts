import { Type } from 'stoa/plugin'

export const OrNull = <T extends import('@sinclair/typebox').TSchema>(schema: T) =>
  Type.Union([schema, Type.Null()])
