import { type Context, Id, Nullable, type Static, Type } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { connectionsOf, type ConnectionRow } from '../connections/store.ts'
import { MessageState } from '../contract.ts'
import { failures } from './rules/state.ts'
import { NO_SHOP, type MessageRow } from './store.ts'
import { trueState } from '../connections/view.ts'

const Maybe = Nullable(Type.String())

export const MessageKind = Type.Union(
  [Type.Literal('order-notice'), Type.Literal('notice'), Type.Literal('text')],
  { description: 'Of a sale, of something another plugin had to tell, or written by hand.' }
)

export const MessageView = Type.Object({
  id: Id,
  kind: MessageKind,
  shopId: Nullable(Id, "Whose customer it was written to; null: the company's."),
  customerId: Nullable(Id),
  customerName: Nullable(
    Type.String(),
    'null: no customer is named, or it is one the caller may not see.'
  ),
  to: Type.String({ description: 'E.164' }),
  text: Type.String(),
  state: MessageState,
  waitingFor: Type.Union(
    [Type.Literal('connection'), Type.Literal('first-contacts'), Type.Literal('turn'), Type.Null()],
    { description: 'What a queued message waits for.' }
  ),
  waitingBecause: Nullable(Type.String(), 'The same in a sentence.'),
  error: Nullable(
    Type.Object({
      code: Type.String(),
      message: Type.String(),
      whatsAppCode: Nullable(Type.Integer())
    })
  ),
  sentAgain: Type.Boolean({ description: 'Of a failed one: a new message was made of it.' }),
  attempts: Type.Integer(),
  queuedAt: Type.String(),
  sentAt: Maybe,
  deliveredAt: Maybe,
  readAt: Maybe,
  failedAt: Maybe
})
export type MessageView = Static<typeof MessageView>

type Waiting = Pick<MessageView, 'waitingFor' | 'waitingBecause'>

/** What the company's queued messages wait for, seen from its connections. */
async function whatQueueWaitsFor(ctx: Context): Promise<Waiting> {
  const connections = (await connectionsOf([ctx.tenantId, ctx.company().id])).map(row => ({
    ...row,
    ...trueState(row)
  }))
  if (connections.length === 0) {
    return {
      waitingFor: 'connection',
      waitingBecause:
        'No WhatsApp number is linked to this company: make a connection with POST /api/v1/whatsapp/connections and scan its QR code.'
    }
  }
  const up = connections.find(({ state }) => state === 'connected')
  if (up) return whileConnected(ctx, up)
  const reported = connections.map(
    ({ name, state, detail }) =>
      `${name} is ${state.replace('_', ' ')}${detail === null ? '' : ` (${detail})`}`
  )
  return {
    waitingFor: 'connection',
    waitingBecause: `No connection to WhatsApp is up: ${reported.join('; ')}.`
  }
}

function whileConnected(ctx: Context, { restricted_until: until }: ConnectionRow): Waiting {
  if (until !== null && until > ctx.now) {
    return {
      waitingFor: 'first-contacts',
      waitingBecause: `WhatsApp restricts messages to people who never wrote until ${until.toISOString()}; to all others they leave in turn.`
    }
  }
  return {
    waitingFor: 'turn',
    waitingBecause:
      'Messages leave one after the other, at the pace and with the daily number of first contacts the settings allow.'
  }
}

/** Messages as people see them, with whom they were written to. */
export async function messageViews(ctx: Context, rows: MessageRow[]): Promise<MessageView[]> {
  const [waiting, names] = await Promise.all([
    whatQueueWaitsFor(ctx),
    ctx.ask(Customers).names(rows.flatMap(row => row.customer_id ?? []))
  ])
  return rows.map(row => messageView(row, waiting, names))
}

function messageView(
  row: MessageRow,
  waiting: Waiting,
  names: ReadonlyMap<string, string>
): MessageView {
  const at = (date: Date | null): string | null => date?.toISOString() ?? null
  const queued = row.state === 'queued'
  return {
    id: row.id,
    kind: row.kind,
    shopId: row.shop_id === NO_SHOP ? null : row.shop_id,
    customerId: row.customer_id,
    customerName: names.get(row.customer_id ?? '') ?? null,
    to: row.to_phone,
    text: row.body,
    state: row.state,
    waitingFor: queued ? waiting.waitingFor : null,
    waitingBecause: queued ? waiting.waitingBecause : null,
    error:
      row.error === null
        ? null
        : {
            code: `whatsapp.${row.error}`,
            message: failures[row.error],
            whatsAppCode: row.refusal
          },
    sentAgain: row.sent_again,
    attempts: row.attempts,
    queuedAt: row.queued_at.toISOString(),
    sentAt: at(row.sent_at),
    deliveredAt: at(row.delivered_at),
    readAt: at(row.read_at),
    failedAt: at(row.failed_at)
  }
}
