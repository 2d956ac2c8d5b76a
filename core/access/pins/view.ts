import { Type } from '@sinclair/typebox'
import { Nullable } from '../../primitives/schema.ts'
import { Pin } from './pin.ts'

export const NewPin = Nullable(Pin, 'null: takes it away.')

export const PinStateView = Type.Object({
  isSet: Type.Boolean(),
  isLocked: Type.Boolean({
    description: 'Typed wrong too often; a log-in with the password unlocks it.'
  })
})
