import { statement } from 'stoa/plugin'
import type { MessengerAnswers } from '../../../contracts/messages.ts'
import { connectionsOf } from '../connections/store.ts'
import { contactOf } from '../contacts/store.ts'
import { sourceOf } from './send-message.ts'
import type { MessageRow } from './store.ts'

const bySource = statement<Pick<MessageRow, 'state'> & { source: string }>(
  'whatsapp.states-by-source',
  'SELECT source, state FROM whatsapp_message WHERE tenant_id = $1 AND company_id = $2 AND source = ANY ($3)'
)

/** Answers Messenger.refusal. */
export const refusal: MessengerAnswers['refusal'] = async (ctx, phone) => {
  const scope = [ctx.tenantId, ctx.company().id]
  const [connections, [contact]] = await Promise.all([
    connectionsOf(scope),
    contactOf([...scope, phone])
  ])
  if (contact?.opted_out) return 'opted-out'
  return connections.some(connection => connection.phone !== null) ? null : 'not-linked'
}

/** Answers Messenger.states. */
export const states: MessengerAnswers['states'] = async (ctx, sources) => {
  if (sources.length === 0) return new Map()
  const named = new Map(sources.map(source => [sourceOf(source), source]))
  const rows = await bySource([ctx.tenantId, ctx.company().id, [...named.keys()]])
  return new Map(rows.map(({ source, state }) => [named.get(source) ?? source, state]))
}
