import { rowStatement, statement } from 'stoa/plugin'
import type { CustomerAnswers, CustomerFacts, TillCustomer } from '../../../contracts/customers.ts'

const facts = statement<CustomerFacts>(
  'customers.customer-facts',
  `
  SELECT p.id, p.name, p.phone, p.email, p.whatsapp_consent AS "whatsappConsent", p.locale, p.tax_exemption AS "taxExemption", p.group_id AS "groupId"
  FROM customers_customer c JOIN customers_customer p ON p.tenant_id = c.tenant_id AND p.id = coalesce(c.merged_into, c.id)
  WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = $3`
)
const byEmail = statement<{ id: string }>(
  'customers.ids-by-email',
  'SELECT id FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND email = $3 ORDER BY id DESC LIMIT 1000'
)
const ofPerson = statement<{ id: string }>(
  'customers.ids-of-person',
  `
  WITH person AS (SELECT coalesce(merged_into, id) AS id FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND id = $3)
  SELECT id FROM person UNION ALL SELECT c.id FROM person JOIN customers_customer c ON c.tenant_id = $1 AND c.company_id = $2 AND c.merged_into = person.id`
)

const named = rowStatement<{ id: string; name: string }>(
  'customers.names',
  3,
  only => `
  SELECT c.id, r.name FROM customers_customer c
  JOIN customers_customer r ON r.tenant_id = c.tenant_id AND r.id = coalesce(c.merged_into, c.id)
  WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = ANY ($3) AND ${only}`
)

const reached = rowStatement<{
  id: string
  name: string
  phone: string | null
  email: string | null
}>(
  'customers.contacts',
  3,
  only => `
  SELECT c.id, r.name, r.phone, r.email FROM customers_customer c
  JOIN customers_customer r ON r.tenant_id = c.tenant_id AND r.id = coalesce(c.merged_into, c.id)
  WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = ANY ($3) AND ${only}`
)

const used = rowStatement<TillCustomer>(
  'customers.in-use',
  3,
  only => `
  SELECT r.id, r.name, r.phone, r.code, r.tax_exemption AS "taxExemption", r.group_id AS "groupId" FROM customers_customer r
  WHERE r.tenant_id = $1 AND r.company_id = $2 AND r.active AND ${only}
    AND r.id IN (SELECT coalesce(c.merged_into, c.id) FROM customers_customer c WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = ANY ($3))
  ORDER BY r.id`
)

const groupRows = statement<{ id: string }>(
  'customers.groups-among',
  'SELECT id FROM customers_customer_group WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3)'
)

/** Answers Customers.groupsAmong. */
export const groupsAmong: CustomerAnswers['groupsAmong'] = async (ctx, groupIds) =>
  (await groupRows([ctx.tenantId, ctx.company().id, groupIds])).map(({ id }) => id)

/** Answers Customers.customer. */
export const customer: CustomerAnswers['customer'] = async (ctx, customerId) =>
  (await facts([ctx.tenantId, ctx.company().id, customerId]))[0] ?? null

/** Answers Customers.customersByEmail. */
export const customersByEmail: CustomerAnswers['customersByEmail'] = async (ctx, email) =>
  (await byEmail([ctx.tenantId, ctx.company().id, email])).map(row => row.id)

/** Answers Customers.idsOfPerson. */
export const idsOfPerson: CustomerAnswers['idsOfPerson'] = async (ctx, customerId) => {
  const ids = (await ofPerson([ctx.tenantId, ctx.company().id, customerId])).map(row => row.id)
  return ids.length > 0 ? ids : [customerId]
}

/** Answers Customers.names. */
export const names: CustomerAnswers['names'] = async (ctx, customerIds) => {
  const ids = [...new Set(customerIds)]
  if (ids.length === 0) return new Map()
  const rows = await named(ctx, 'customer.read', [ctx.tenantId, ctx.company().id, ids])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Answers Customers.contacts. */
export const contacts: CustomerAnswers['contacts'] = async (ctx, customerIds) => {
  const ids = [...new Set(customerIds)]
  if (ids.length === 0) return new Map()
  const rows = await reached(ctx, 'customer.read', [ctx.tenantId, ctx.company().id, ids])
  return new Map(rows.map(({ id, ...contact }) => [id, contact]))
}

/** Answers Customers.inUse. */
export const inUse: CustomerAnswers['inUse'] = async (ctx, customerIds) =>
  customerIds.length === 0
    ? []
    : used(ctx, 'customer.read', [ctx.tenantId, ctx.company().id, customerIds])
