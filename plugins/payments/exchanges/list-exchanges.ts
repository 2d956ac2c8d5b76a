import {
  defineUseCase,
  Id,
  idCursor,
  Input,
  Nullable,
  Page,
  PageInput,
  statement,
  Type
} from 'stoa/plugin'

interface ExchangeRow {
  id: string
  account_id: string
  payment_id: string | null
  payout_id: string | null
  operation: string
  method: string
  url: string
  http_status: number | null
  request_body: string | null
  response_body: string | null
  ms: number
  error: string | null
  at: Date
}

// Those about a payment of another shop than one may act in are not shown.
const page = statement<ExchangeRow>(
  'payments.exchanges',
  `
  SELECT id, account_id, payment_id, payout_id, operation, method, url, http_status, request_body, response_body, ms, error, at FROM payments_exchange e
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR payment_id = $3) AND ($4::uuid IS NULL OR payout_id = $4) AND ($5::uuid IS NULL OR id < $5)
    AND (payment_id IS NULL OR EXISTS (SELECT 1 FROM payments_payment i WHERE i.tenant_id = e.tenant_id AND i.id = e.payment_id))
  ORDER BY id DESC LIMIT $6`
)

const Maybe = Nullable(Type.String())
const MaybeId = Nullable(Id)

export const ExchangePage = Page(
  Type.Object({
    id: Id,
    accountId: Id,
    paymentId: MaybeId,
    payoutId: MaybeId,
    operation: Type.String(),
    method: Type.String(),
    url: Type.String(),
    status: Nullable(Type.Integer(), 'null: no answer came.'),
    requestBody: Maybe,
    responseBody: Maybe,
    ms: Type.Integer(),
    error: Maybe,
    at: Type.String()
  })
)

export const listExchanges = defineUseCase({
  name: 'payments.list-exchanges',
  summary: 'Requests to providers and their responses, secrets masked, newest first',
  permission: 'payment.manage',
  heldFor: 'company',
  reads: true,
  input: Input({ paymentId: Type.Optional(Id), payoutId: Type.Optional(Id), ...PageInput }),
  async run(ctx, { paymentId, payoutId, limit, after }) {
    const rows = await page([
      ctx.tenantId,
      ctx.company().id,
      paymentId ?? null,
      payoutId ?? null,
      ...idCursor.behind(after),
      limit + 1
    ])
    return idCursor.page(rows, limit, row => ({
      id: row.id,
      accountId: row.account_id,
      paymentId: row.payment_id,
      payoutId: row.payout_id,
      operation: row.operation,
      method: row.method,
      url: row.url,
      status: row.http_status,
      requestBody: row.request_body,
      responseBody: row.response_body,
      ms: row.ms,
      error: row.error,
      at: row.at.toISOString()
    }))
  }
})
