import { Id, Instant, Nullable, type TObject, Type } from 'stoa/plugin'
import { SourceView } from '../conversations/view.ts'

const event = <D extends TObject>(name: string, data: D) =>
  Type.Object({ event: Type.Literal(name), data })

/** What is told while a message is being answered, as server-sent events. */
export const MessageEvent = Type.Union(
  [
    event(
      'using',
      Type.Object({
        provider: Type.String(),
        model: Type.String(),
        passedOver: Nullable(
          Type.Object({ provider: Type.String(), model: Type.String(), why: Type.String() })
        )
      })
    ),
    event(
      'text',
      Type.Object({
        text: Type.String({
          description: 'The next piece of the answer. Without links and pictures.'
        })
      })
    ),
    event(
      'tool',
      Type.Object({
        name: Type.String({ description: 'The operation that is run, as the user.' }),
        input: Type.Unknown()
      })
    ),
    event('result', Type.Object({ name: Type.String(), summary: Type.String() })),
    event(
      'proposal',
      Type.Object({
        proposalId: Id,
        operation: Type.String(),
        summary: Type.String({ description: 'What the operation does.' }),
        input: Type.Unknown(),
        effect: Type.Unknown(),
        expiresAt: Instant
      })
    ),
    event(
      'usage',
      Type.Object({
        input: Type.Integer(),
        output: Type.Integer(),
        cached: Type.Integer(),
        month: Type.Object({ used: Type.Integer(), budget: Type.Integer() })
      })
    ),
    event(
      'done',
      Type.Object({
        messageId: Id,
        sources: Type.Array(SourceView),
        cut: Type.Boolean({ description: 'The answer was longer than the model may write.' })
      })
    ),
    event(
      'error',
      Type.Object({
        code: Type.String(),
        status: Type.Integer(),
        detail: Type.String(),
        requestId: Type.String()
      })
    )
  ],
  { description: 'Events: using, text, tool, result, proposal, usage; done or error is the last.' }
)
