import { newId, type OuterContext, statement } from 'stoa/plugin'
import type { AccountRow } from '../accounts/store.ts'
import type { Subject } from '../providers/call.ts'
import type { Exchange } from '../providers/provider.ts'

const insert = statement(
  'payments.insert-exchanges',
  `
  INSERT INTO payments_exchange (tenant_id, company_id, id, account_id, payment_id, payout_id, operation, method, url, http_status, request_body, response_body, ms, error)
  SELECT $1, $2, e.id, $3, $4, $5, $6, e.method, e.url, e.status, e.request, e.response, e.ms, e.error
  FROM jsonb_to_recordset($7::jsonb) AS e (id uuid, method text, url text, status integer, request text, response text, ms integer, error text)`
)

const BODY_BYTES = 8_192

/** PostgreSQL keeps no NUL in a text. */
const cut = (body: string | null): string | null =>
  body === null
    ? null
    : Buffer.from(body.replaceAll('\0', '\u{fffd}'))
        .subarray(0, BODY_BYTES)
        .toString()
        .replace(/\u{fffd}{1,3}$/u, '')

export async function logExchanges(
  ctx: OuterContext,
  account: AccountRow,
  subject: Subject,
  exchanges: Exchange[]
): Promise<void> {
  const rows = exchanges.map(e => ({
    id: newId(),
    method: e.method,
    url: e.url.slice(0, 2_000),
    status: e.status,
    request: cut(e.requestBody),
    response: cut(e.responseBody),
    ms: Math.round(e.ms),
    error: e.error?.slice(0, 500) ?? null
  }))
  await ctx.unitOfWork(inside =>
    insert([
      inside.tenantId,
      account.company_id,
      account.id,
      subject.paymentId ?? null,
      subject.payoutId ?? null,
      subject.operation,
      JSON.stringify(rows)
    ])
  )
}
