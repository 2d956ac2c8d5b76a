import {
  type Context,
  dynamicStatement,
  pageOf,
  type PageOf,
  readCursor,
  statement,
  toCondition
} from 'stoa/plugin'
import type { SearchRanges } from './rules.ts'
import { COLUMNS, type CustomerRow, viewOf } from './store.ts'
import type { CustomerView } from './view.ts'

const STORED =
  'id, code, name, phone, email, whatsapp_consent, consent_at, consent_by, locale, note, active, merged_into, version, name_key'

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
  return pageOf(await page(values), question.limit, r => [r.nameKey, r.id], viewOf)
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
  const conditions = ['($4::boolean IS NULL OR c.active = $4)', 'c.merged_into IS NULL']
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
