import { defineEvent, Id, Instant, Nullable, Type } from 'stoa/plugin'

/**
 * How far a message is. `sent`: WhatsApp's server has it (one tick); `delivered`: a device of the
 * receiver has it (two ticks); `read`: only told when the receiver lets it be told. It only moves
 * forward.
 */
export const MessageState = Type.Union([
  Type.Literal('queued'),
  Type.Literal('sent'),
  Type.Literal('delivered'),
  Type.Literal('read'),
  Type.Literal('failed')
])

/** What a company's link to WhatsApp is doing; what each means stands in the plugin's README. */
export const ConnectionState = Type.Union([
  Type.Literal('connecting'),
  Type.Literal('pairing'),
  Type.Literal('qr_expired'),
  Type.Literal('connected'),
  Type.Literal('degraded'),
  Type.Literal('needs_relink'),
  Type.Literal('replaced'),
  Type.Literal('logged_out'),
  Type.Literal('banned'),
  Type.Literal('outdated'),
  Type.Literal('ending'),
  Type.Literal('ended')
])

export const MessageStateChanged = defineEvent({
  name: 'whatsapp.message-state-changed',
  about: { permission: 'message.read' },
  emittedWhen:
    'When a message is queued, and each time it moves on: sent, delivered, read, or failed.',
  data: Type.Object({
    messageId: Id,
    companyId: Id,
    customerId: Nullable(Id),
    state: MessageState,
    at: Instant,
    error: Nullable(Type.String({ description: "Code of the failure, without the plugin's name." }))
  })
})

export const ConnectionStateChanged = defineEvent({
  name: 'whatsapp.connection-state-changed',
  about: { permission: 'message.read' },
  emittedWhen:
    "Each time a company's link to WhatsApp changes its state. QR and pairing codes are never in it.",
  data: Type.Object({
    connectionId: Id,
    companyId: Id,
    state: ConnectionState,
    detail: Nullable(Type.String()),
    at: Instant
  })
})

export const MessageReceived = defineEvent({
  name: 'whatsapp.message-received',
  about: { permission: 'message.read' },
  version: 2,
  emittedWhen:
    "When someone wrote a text to one of the company's numbers. After a lost connection the same message may be stated again: providerId tells.",
  data: Type.Object({
    connectionId: Id,
    companyId: Id,
    fromPhone: Nullable(
      Type.String({ description: 'E.164' }),
      "null: the writer's address hides the number, and no one told us whose it is."
    ),
    fromAddress: Type.String({ description: 'As WhatsApp addresses the writer.' }),
    text: Type.String(),
    providerId: Type.String(),
    at: Instant,
    consent: Type.Union([Type.Literal('withdrawn'), Type.Literal('given'), Type.Null()], {
      description:
        'Whether the text was one of the words that end or begin being written to (STOP, BAJA, START …).'
    })
  })
})
