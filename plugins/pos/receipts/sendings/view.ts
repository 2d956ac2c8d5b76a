import { Id, Instant, Nullable, Type, type Context, type Static } from 'stoa/plugin'
import { Messenger } from '../../../../contracts/messages.ts'
import type { SendingRow } from './store.ts'

export const SendingChannel = Type.Union([Type.Literal('email'), Type.Literal('whatsapp')])

export const SendingView = Type.Object({
  id: Id,
  channel: SendingChannel,
  address: Type.String({ description: 'An e-mail address, or a phone number (E.164).' }),
  state: Type.Union(
    [
      Type.Literal('queued'),
      Type.Literal('sent'),
      Type.Literal('delivered'),
      Type.Literal('read'),
      Type.Literal('failed')
    ],
    {
      description:
        'As far as it is known: of an e-mail, queued until it is known not to arrive; of WhatsApp, what the plugin whatsapp tells.'
    }
  ),
  sentAt: Instant,
  userId: Nullable(Id)
})
export type SendingView = Static<typeof SendingView>

export const SendingList = Type.Object({ items: Type.Array(SendingView) })

/** By what a message on WhatsApp is known. */
export const sourceOf = (id: string): string => `pos.receipt-sent ${id}`

/** Sendings as they are shown, with how far the messages among them are. */
export async function sendingViews(
  ctx: Context,
  rows: readonly SendingRow[]
): Promise<SendingView[]> {
  const messages = rows.filter(({ channel }) => channel === 'whatsapp')
  const messenger = messages.length === 0 ? null : ctx.askIfAnswered(Messenger)
  const states = await messenger?.states(messages.map(({ id }) => sourceOf(id)))
  return rows.map(row => ({
    id: row.id,
    channel: row.channel,
    address: row.address,
    state: row.failed_at === null ? (states?.get(sourceOf(row.id)) ?? 'queued') : 'failed',
    sentAt: row.sent_at.toISOString(),
    userId: row.user_id
  }))
}
