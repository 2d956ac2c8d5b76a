import { statement, type Context } from 'stoa/plugin'
import type { CustomerView } from '../view.ts'
import type { Mergeable } from './rules.ts'

/** A customer who may be merged: all of them, and who said what of them. */
export interface MergingCustomer extends CustomerView, Mergeable {}

type Row = Omit<MergingCustomer, 'consentAt'> & { consentAt: Date | null }

const MERGEABLE = `c.id, c.code, c.name, c.phone, c.email, c.whatsapp_consent AS "whatsappConsent", c.consent_at AS "consentAt", c.consent_by AS "consentBy",
  c.locale, c.note, c.tax_exemption AS "taxExemption", c.tax_exempt AS "taxExempt", c.group_id AS "groupId", c.custom, c.active, c.merged_into AS "mergedInto", c.version, c.self_stated AS "selfReported", c.staff_phone AS "staffPhone"`

const lock = statement<Row>(
  'customers.lock-to-merge',
  `SELECT ${MERGEABLE} FROM customers_customer c WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = ANY ($3) ORDER BY c.id FOR UPDATE`
)
// Whoever is at work on one of them has it: no one who proves an e-mail waits for a till, and it is
// tried again at the next log-in.
const lockFree = statement<Row>(
  'customers.lock-free-to-merge',
  `SELECT ${MERGEABLE} FROM customers_customer c WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = ANY ($3) AND c.merged_into IS NULL ORDER BY c.id FOR UPDATE SKIP LOCKED`
)
const sameEmail = statement<{ id: string }>(
  'customers.ids-to-merge',
  'SELECT id FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND email = $3 AND merged_into IS NULL AND id <> $4 ORDER BY id LIMIT $5'
)
const retire = statement(
  'customers.retire-merged',
  `
  UPDATE customers_customer SET merged_into = $4, merged_at = $5, active = false, code = CASE WHEN $6::boolean THEN NULL ELSE code END, version = version + 1, updated_at = $5
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const repoint = statement(
  'customers.repoint-merged',
  'UPDATE customers_customer SET merged_into = $4, version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND company_id = $2 AND merged_into = $3'
)
const enrich = statement<{ version: number }>(
  'customers.enrich-kept',
  `
  UPDATE customers_customer SET code = $4, phone = $5, email = $6, locale = $7, note = $8, whatsapp_consent = $9, consent_at = $10, consent_by = $11, staff_phone = $12, tax_exemption = $14::jsonb, tax_exempt = $14::jsonb IS NOT NULL, group_id = $15, custom = $16, version = version + 1, updated_at = $13
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING version`
)

const mergeable = (row: Row): MergingCustomer => ({
  ...row,
  consentAt: row.consentAt?.toISOString() ?? null
})

/** Those of them that there are, in the order of their ids, no one else's until the commit. */
export const lockCustomers = async (ctx: Context, ids: string[]): Promise<MergingCustomer[]> =>
  (await lock([ctx.tenantId, ctx.company().id, ids])).map(mergeable)

/** The same, without those someone else is at work on and without merged ones. */
export const lockFreeCustomers = async (ctx: Context, ids: string[]): Promise<MergingCustomer[]> =>
  (await lockFree([ctx.tenantId, ctx.company().id, ids])).map(mergeable)

/** Others with that e-mail, the oldest first. @param email lower case */
export const othersWithEmail = async (
  ctx: Context,
  email: string,
  customerId: string,
  most: number
): Promise<string[]> =>
  (await sameEmail([ctx.tenantId, ctx.company().id, email, customerId, most])).map(row => row.id)

/**
 * Writes a merge of two locked customers: the one points to the other, and so do those that pointed
 * to it.
 * @returns the kept one's version
 */
export async function writeMerge(
  ctx: Context,
  { kept, from, after }: { kept: MergingCustomer; from: MergingCustomer; after: MergingCustomer },
  changed: boolean
): Promise<number> {
  const scope = [ctx.tenantId, ctx.company().id]
  const handsCodeOver = from.code !== null && after.code === from.code
  await Promise.all([
    retire([...scope, from.id, kept.id, ctx.now, handsCodeOver]),
    repoint([...scope, from.id, kept.id, ctx.now])
  ])
  if (!changed) return kept.version
  const [row] = await enrich([
    ...scope,
    kept.id,
    after.code,
    after.phone,
    after.email,
    after.locale,
    after.note,
    after.whatsappConsent,
    after.consentAt,
    after.consentBy,
    after.staffPhone,
    ctx.now,
    after.taxExemption,
    after.groupId,
    JSON.stringify(after.custom)
  ])
  return row?.version ?? kept.version
}
