import { type EventData, statement, type UnitContext } from 'stoa/plugin'
import {
  CustomerChanged,
  CustomerCreated,
  type CustomerIdentified
} from '../../../contracts/customers.ts'
import { toE164 } from './rules.ts'

// Where the phone is one that staff noted, consent is theirs to take back, and to give for that
// number alone.
const CONSENT =
  '(excluded.whatsapp_consent AND (NOT c.staff_phone OR c.whatsapp_consent OR excluded.phone IS NOT DISTINCT FROM c.phone))'
const PHONE = '(CASE WHEN c.staff_phone THEN c.phone ELSE excluded.phone END)'

// What the person says of themselves is what counts; consent is dated again when it changes, and
// noted by no one of the staff. Who was merged is someone else by now, whose facts no one writes
// over from here. No row: nothing is new.
const keep = statement<{ created: boolean }>(
  'customers.upsert-customer',
  `
  INSERT INTO customers_customer AS c (tenant_id, company_id, id, name, email, phone, whatsapp_consent, consent_at, locale, self_stated, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $7 THEN $9::timestamptz END, $8, true, $9)
  ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = ${PHONE}, locale = excluded.locale, whatsapp_consent = ${CONSENT},
    consent_at = CASE WHEN c.whatsapp_consent = ${CONSENT} THEN c.consent_at ELSE $9 END, consent_by = CASE WHEN c.whatsapp_consent = ${CONSENT} THEN c.consent_by END,
    version = c.version + 1, updated_at = $9
  WHERE c.merged_into IS NULL AND (c.name, c.email, c.phone, c.locale, c.whatsapp_consent) IS DISTINCT FROM (excluded.name, excluded.email, ${PHONE}, excluded.locale, ${CONSENT})
  RETURNING xmax = 0 AS created`
)

/**
 * In the transaction in which someone made themselves known. Leaves code, note and whether the
 * customer is active alone.
 */
export async function upsertCustomer(
  ctx: UnitContext,
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
