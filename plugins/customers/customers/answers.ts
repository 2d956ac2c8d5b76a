import { statement } from 'stoa/plugin'
import type { CustomerAnswers, CustomerFacts } from '../../../contracts/customers.ts'

const facts = statement<CustomerFacts>(
  'customers.customer-facts',
  `
  SELECT id, name, phone, email, whatsapp_consent AS "whatsappConsent", locale FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const byEmail = statement<{ id: string }>(
  'customers.ids-by-email',
  'SELECT id FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND email = $3 ORDER BY id DESC LIMIT 1000'
)

/** Answers Customers.customer. */
export const customer: CustomerAnswers['customer'] = async (ctx, customerId) =>
  (await facts([ctx.tenantId, ctx.company().id, customerId]))[0] ?? null

/** Answers Customers.customersByEmail. */
export const customersByEmail: CustomerAnswers['customersByEmail'] = async (ctx, email) =>
  (await byEmail([ctx.tenantId, ctx.company().id, email])).map(row => row.id)
