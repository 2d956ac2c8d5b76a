import {
  coreErrors,
  dynamicStatement,
  pageOf,
  readCursor,
  statement,
  toCondition,
  type Context,
  type PageOf
} from 'stoa/plugin'
import type { CustomerAnswers, CustomerFacts } from '../contract.ts'
import type { CustomerView } from '../customer-input.ts'
import type { SearchRanges } from '../domain/search.ts'

interface CustomerRow extends Omit<CustomerView, 'consentAt'> {
  consentAt: Date | null
  nameKey: string
}

const COLUMNS = `c.id, c.code, c.name, c.phone, c.email, c.whatsapp_consent AS "whatsappConsent", c.consent_at AS "consentAt", c.consent_by AS "consentBy",
  c.locale, c.note, c.active, c.version, c.name_key AS "nameKey"`

const STORED =
  'id, code, name, phone, email, whatsapp_consent, consent_at, consent_by, locale, note, active, version, name_key'

const byId = statement<CustomerRow>(
  'customers.customer',
  `SELECT ${COLUMNS} FROM customers_customer c WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = $3`
)
const facts = statement<CustomerFacts>(
  'customers.customer-facts',
  `
  SELECT id, name, phone, email, whatsapp_consent AS "whatsappConsent", locale FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const byEmail = statement<{ id: string }>(
  'customers.ids-by-email',
  'SELECT id FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND email = $3 ORDER BY id DESC LIMIT 1000'
)

const view = ({ nameKey: _, consentAt, ...row }: CustomerRow): CustomerView => ({
  ...row,
  consentAt: consentAt?.toISOString() ?? null
})

/** @throws stoa.not-found when there is no such customer in the company acted in */
export async function customerById(ctx: Context, id: string): Promise<CustomerView> {
  const [row] = await byId([ctx.tenantId, ctx.company().id, id])
  if (!row) throw coreErrors['not-found']({ what: 'customer' })
  return view(row)
}

/** Answers Customers.customer. */
export const customer: CustomerAnswers['customer'] = async (ctx, customerId) =>
  (await facts([ctx.tenantId, ctx.company().id, customerId]))[0] ?? null

/** Answers Customers.customersByEmail. */
export const customersByEmail: CustomerAnswers['customersByEmail'] = async (ctx, email) =>
  (await byEmail([ctx.tenantId, ctx.company().id, email])).map(row => row.id)

export interface CustomerQuestion {
  limit: number
  after?: string
  active?: boolean
  found?: SearchRanges
  code?: string
  phone?: string
  email?: string
}

/** @throws stoa.invalid-input when `after` is not the `next` of another page */
export async function customerPage(
  ctx: Context,
  question: CustomerQuestion
): Promise<PageOf<CustomerView>> {
  const { page, values } = asStatement(ctx, question)
  return pageOf(await page(values), question.limit, r => [r.nameKey, r.id], view)
}

/**
 * Each shape of question is a statement of its own, each way of being found a range of an index.
 * Those found are gone to by their keys (OFFSET 0), also while the table has no statistics and the
 * planner would rather read a whole company.
 */
export function asStatement(ctx: Context, question: CustomerQuestion) {
  const values: unknown[] = [
    ctx.tenantId,
    ctx.company().id,
    question.limit + 1,
    question.active ?? null
  ]
  const parameter = (value: unknown): string => `$${values.push(value)}`
  let source = 'customers_customer c WHERE c.tenant_id = $1 AND c.company_id = $2'
  const conditions = ['($4::boolean IS NULL OR c.active = $4)']
  const traits: string[] = []
  const cursor = readCursor(question.after, 'text', 'id')
  if (cursor) {
    conditions.push(`(c.name_key, c.id) > (${cursor.map(parameter).join(', ')}::uuid)`)
    traits.push('next')
  }
  if (question.found) {
    const { name, code, email, phone, phoneTail } = question.found
    const ways = [
      ['name_key', name],
      ['last_name_key', name],
      ['code', code],
      ['email', email],
      ['phone', phone],
      ['phone_tail', phoneTail]
    ] as const
    const found = ways.flatMap(([column, range]) =>
      range === null
        ? []
        : [
            `SELECT id FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND ${column} >= ${parameter(range.from)} AND ${column} < ${parameter(range.to)}`
          ]
    )
    source = `(${found.join(' UNION ')}) AS found CROSS JOIN LATERAL (SELECT ${STORED} FROM customers_customer WHERE tenant_id = $1 AND company_id = $2 AND id = found.id OFFSET 0) c WHERE true`
    traits.push(
      `found${phone === null ? '' : '-by-phone'}${phoneTail === null ? '' : '-by-digits'}`
    )
  }
  for (const field of ['code', 'phone', 'email'] as const) {
    if (question[field] === undefined) continue
    conditions.push(`c.${field} = ${parameter(question[field])}`)
    traits.push(field)
  }
  const only = toCondition(ctx, 'customer.read', values.length + 1)
  conditions.push(only.sql)
  const text = `SELECT ${COLUMNS} FROM ${source} AND ${conditions.join(' AND ')} ORDER BY c.name_key, c.id LIMIT $3`
  return {
    text,
    values: [...values, ...only.values],
    page:
      only.sql === 'true'
        ? statement<CustomerRow>(['customers.page', ...traits].join('-'), text)
        : (given: unknown[]) => dynamicStatement<CustomerRow>(text, given)
  }
}
