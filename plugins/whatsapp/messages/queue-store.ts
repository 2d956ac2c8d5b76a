import { statement } from 'stoa/plugin'

/** The next message of a company's queue for a connection, with what is known of its receiver. */
export interface Candidate {
  id: string
  customer_id: string | null
  to_phone: string
  body: string
  provider_id: string | null
  attempts: number
  queued_at: Date
  address: string | null
  checked_at: Date | null
  opted_out: boolean
  /** There is no chat with the receiver yet. */
  stranger: boolean
}

/**
 * tenant, company, connection, whether first contacts may be made now. First what this connection
 * has begun to send, then in the order it was queued; a message to a stranger lets the ones behind
 * it pass while first contacts pause.
 */
export const nextMessage = statement<Candidate>(
  'whatsapp.next-message',
  `
  SELECT m.id, m.customer_id, m.to_phone, m.body, m.provider_id, m.attempts, m.queued_at,
    k.address, k.checked_at, coalesce(k.opted_out, false) AS opted_out, h.phone IS NULL AS stranger
  FROM whatsapp_message m
  LEFT JOIN whatsapp_contact k ON k.tenant_id = m.tenant_id AND k.company_id = m.company_id AND k.phone = m.to_phone
  LEFT JOIN whatsapp_chat h ON h.tenant_id = m.tenant_id AND h.company_id = m.company_id AND h.connection_id = $3 AND h.phone = m.to_phone
  WHERE m.tenant_id = $1 AND m.company_id = $2 AND m.state = 'queued' AND (m.connection_id IS NULL OR m.connection_id = $3) AND (m.not_before IS NULL OR m.not_before <= now())
    AND ($4 OR m.provider_id IS NOT NULL OR h.phone IS NOT NULL)
  ORDER BY m.provider_id IS NULL, m.id LIMIT 1`
)

/**
 * tenant, company, connection, message, provider id to take when it has none. Committed before the
 * message leaves, so that after a crash it is sent again under the same id, which the receiver
 * shows once. No row: another connection has it.
 */
export const claimMessage = statement<{ provider_id: string }>(
  'whatsapp.claim-message',
  `
  UPDATE whatsapp_message SET connection_id = $3, provider_id = coalesce(provider_id, $5), attempts = attempts + 1
  WHERE tenant_id = $1 AND company_id = $2 AND id = $4 AND state = 'queued' AND (connection_id IS NULL OR connection_id = $3) RETURNING provider_id`
)

/** tenant, message, seconds: not confirmed; to be tried again later. */
export const postpone = statement(
  'whatsapp.postpone-message',
  `
  UPDATE whatsapp_message SET not_before = now() + make_interval(secs => $3) WHERE tenant_id = $1 AND id = $2 AND state = 'queued'`
)

/** tenant, company, connection: when its messages of the last 24 hours left, oldest first. */
export const sentInLastDay = statement<{ sent_at: Date }>(
  'whatsapp.sent-in-last-day',
  `
  SELECT sent_at FROM whatsapp_message WHERE tenant_id = $1 AND company_id = $2 AND connection_id = $3 AND sent_at > now() - interval '24 hours' ORDER BY sent_at`
)
