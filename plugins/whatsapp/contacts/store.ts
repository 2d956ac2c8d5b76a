import { statement } from 'stoa/plugin'

export interface ContactRow {
  address: string | null
  checked_at: Date | null
  opted_out: boolean
}

/** tenant, company, phone */
export const contactOf = statement<ContactRow>(
  'whatsapp.contact',
  'SELECT address, checked_at, opted_out FROM whatsapp_contact WHERE tenant_id = $1 AND company_id = $2 AND phone = $3'
)

// A person may be written to under several numbers that lead to one address (Brazil's ninth digit,
// Mexico's 1, Argentina's 9): what they said counts for all of them, also for one that is first
// asked for later.

/**
 * tenant, company, phone, address or NULL: what WhatsApp answered. @returns whether the person
 * behind it has opted out
 */
export const rememberAddress = statement<{ opted_out: boolean }>(
  'whatsapp.remember-address',
  `
  INSERT INTO whatsapp_contact AS c (tenant_id, company_id, phone, address, checked_at, opted_out, opted_at)
  SELECT $1, $2, $3, $4, now(), coalesce(k.opted_out, false), k.opted_at
  FROM (SELECT 1) AS once LEFT JOIN LATERAL (
    SELECT opted_out, opted_at FROM whatsapp_contact WHERE tenant_id = $1 AND company_id = $2 AND address = $4 AND opted_at IS NOT NULL ORDER BY opted_at DESC LIMIT 1
  ) AS k ON true
  ON CONFLICT (tenant_id, company_id, phone) DO UPDATE SET address = excluded.address, checked_at = excluded.checked_at,
    opted_out = CASE WHEN excluded.opted_at > coalesce(c.opted_at, '-infinity') THEN excluded.opted_out ELSE c.opted_out END,
    opted_at = greatest(c.opted_at, excluded.opted_at)
  RETURNING opted_out`
)

/** tenant, company, addresses: the numbers that lead there. */
export const phonesAt = statement<{ phone: string }>(
  'whatsapp.phones-at',
  'SELECT phone FROM whatsapp_contact WHERE tenant_id = $1 AND company_id = $2 AND address = ANY ($3) ORDER BY phone'
)

/**
 * tenant, company, phones, opted out, when, their address: the latest word counts, in whatever
 * order the messages come in.
 */
export const rememberConsent = statement(
  'whatsapp.remember-consent',
  `
  INSERT INTO whatsapp_contact AS c (tenant_id, company_id, phone, opted_out, opted_at, address, checked_at)
  SELECT $1, $2, phone, $4, $5, $6, now() FROM unnest($3::text[]) AS p (phone) ORDER BY phone
  ON CONFLICT (tenant_id, company_id, phone) DO UPDATE SET opted_out = excluded.opted_out, opted_at = excluded.opted_at, address = coalesce(c.address, excluded.address)
  WHERE c.opted_at IS NULL OR c.opted_at <= excluded.opted_at`
)

/** tenant, company, connection, phone, 'us' or 'them' */
export const rememberChat = statement(
  'whatsapp.remember-chat',
  `
  INSERT INTO whatsapp_chat (tenant_id, company_id, connection_id, phone, begun_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`
)

/** tenant, company, connection: people written to for the first time within 24 hours. */
export const firstContactsOfLastDay = statement<{ n: number }>(
  'whatsapp.first-contacts',
  `
  SELECT count(*) AS n FROM whatsapp_chat WHERE tenant_id = $1 AND company_id = $2 AND connection_id = $3 AND begun_by = 'us' AND begun_at > now() - interval '24 hours'`
)
