import { Type, type Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { Input, Nullable } from '../../primitives/schema.ts'
import { PlaceTopic, Topic } from './topics.ts'

const Topics = Type.Array(Topic, { minItems: 1, maxItems: 100 })

/** What a client may say. */
const ClientMessage = Type.Union([
  Input({ op: Type.Literal('subscribe'), topics: Topics }),
  Input({ op: Type.Literal('unsubscribe'), topics: Topics }),
  Input({ op: Type.Literal('here'), at: Nullable(PlaceTopic) }),
  Input({ op: Type.Literal('authenticate'), token: Type.String({ maxLength: 4_000 }) })
])

/** What a client said; null when it is nothing of this protocol. */
export function readMessage(data: Buffer): Static<typeof ClientMessage> | null {
  try {
    const message: unknown = JSON.parse(data.toString('utf8'))
    return Value.Check(ClientMessage, message) ? message : null
  } catch {
    return null
  }
}
