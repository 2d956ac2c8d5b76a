import { statement } from 'stoa/plugin'

export interface ContactRow { address: string | null, checked_at: Date | null, opted_out: boolean }

/** tenant, company, phone */
export const contactOf = statement<ContactRow>('whatsapp.contact', 'SELECT address, checked_at, opted_out FROM whatsapp_contact WHERE tenant_id = $1 AND company_id = $2 AND phone = $3')

/** tenant, company, phone, address or NULL: what WhatsApp answered. */
export const rememberAddress = statement('whatsapp.remember-address', `
  INSERT INTO whatsapp_contact (tenant_id, company_id, phone, address, checked_at) VALUES ($1, $2, $3, $4, now())
  ON CONFLICT (tenant_id, company_id, phone) DO UPDATE SET address = excluded.address, checked_at = excluded.checked_at`)

/** tenant, company, phone, opted out, when: the latest word counts, in whatever order the messages come in. */
export const rememberConsent = statement('whatsapp.remember-consent', `
  INSERT INTO whatsapp_contact (tenant_id, company_id, phone, opted_out, opted_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, company_id, phone) DO UPDATE SET opted_out = excluded.opted_out, opted_at = excluded.opted_at
  WHERE whatsapp_contact.opted_at IS NULL OR whatsapp_contact.opted_at <= excluded.opted_at`)

/** tenant, company, connection, phone, 'us' or 'them' */
export const rememberChat = statement('whatsapp.remember-chat', `
  INSERT INTO whatsapp_chat (tenant_id, company_id, connection_id, phone, begun_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`)

/** tenant, company, connection: people written to for the first time within 24 hours. */
export const firstContactsOfLastDay = statement<{ n: number }>('whatsapp.first-contacts', `
  SELECT count(*) AS n FROM whatsapp_chat WHERE tenant_id = $1 AND company_id = $2 AND connection_id = $3 AND begun_by = 'us' AND begun_at > now() - interval '24 hours'`)
