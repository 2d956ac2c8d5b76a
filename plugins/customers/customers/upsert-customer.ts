import { statement, type Context, type EventData } from 'stoa/plugin'
import {
  CustomerChanged,
  CustomerCreated,
  type CustomerIdentified
} from '../../../contracts/customers.ts'
import { toE164 } from './rules.ts'

// What the person says of themselves is what counts; consent is dated again when it changes, and
// noted by no one of the staff. No row: nothing is new.
const keep = statement<{ created: boolean }>(
  'customers.upsert-customer',
  `
  INSERT INTO customers_customer AS c (tenant_id, company_id, id, name, email, phone, whatsapp_consent, consent_at, locale, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $7 THEN $9::timestamptz END, $8, $9)
  ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone, locale = excluded.locale, whatsapp_consent = excluded.whatsapp_consent,
    consent_at = CASE WHEN c.whatsapp_consent = excluded.whatsapp_consent THEN c.consent_at ELSE $9 END, consent_by = CASE WHEN c.whatsapp_consent = excluded.whatsapp_consent THEN c.consent_by END,
    version = c.version + 1, updated_at = $9
  WHERE (c.name, c.email, c.phone, c.locale, c.whatsapp_consent) IS DISTINCT FROM (excluded.name, excluded.email, excluded.phone, excluded.locale, excluded.whatsapp_consent)
  RETURNING xmax = 0 AS created`
)

/**
 * In the transaction in which someone made themselves known. Leaves code, note and whether the
 * customer is active alone.
 */
export async function upsertCustomer(
  ctx: Context,
  {
    companyId,
    customerId,
    name,
    email,
    phone,
    whatsappConsent,
    locale
  }: EventData<typeof CustomerIdentified>
): Promise<void> {
  const [kept] = await keep([
    ctx.tenantId,
    companyId,
    customerId,
    name.trim(),
    email?.toLowerCase() ?? null,
    phone === null ? null : toE164(phone),
    whatsappConsent,
    locale,
    ctx.now
  ])
  if (kept) {
    await ctx.emit(kept.created ? CustomerCreated : CustomerChanged, { companyId, customerId })
  }
}
