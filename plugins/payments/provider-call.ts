import { newId, statement, type Context } from 'stoa/plugin'
import { accountById, credentialsOf, providerOf, type AccountRow } from './account-book.ts'
import { PaymentsEnvironment } from './environment.ts'
import {
  ProviderRefused,
  ProviderUnreachable,
  type Call,
  type Exchange,
  type PaymentProvider
} from './provider.ts'

const insert = statement(
  'payments.insert-exchanges',
  `
  INSERT INTO payments_exchange (tenant_id, company_id, id, account_id, intent_id, payout_id, operation, method, url, http_status, request_body, response_body, ms, error)
  SELECT $1, $2, e.id, $3, $4, $5, $6, e.method, e.url, e.status, e.request, e.response, e.ms, e.error
  FROM jsonb_to_recordset($7::jsonb) AS e (id uuid, method text, url text, status integer, request text, response text, ms integer, error text)`
)

const BODY_BYTES = 8_192
const CALL_MS = 30_000

/** What an exchange is about, for its log. */
export interface Subject {
  operation: string
  idempotencyKey: string
  intentId?: string
  payoutId?: string
  timeoutMs?: number
  signal?: AbortSignal
}

/**
 * Calls a company's provider, outside any unit of work, and logs every exchange whatever comes of
 * it.
 * @throws ProviderRefused, ProviderUnreachable, and what work throws
 */
export async function callProvider<T>(
  ctx: Context,
  account: AccountRow,
  subject: Subject,
  work: (provider: PaymentProvider, call: Call) => Promise<T>
): Promise<T> {
  const exchanges: Exchange[] = []
  const environment = ctx.environment(PaymentsEnvironment)
  const [baseUrl, apiVersion] =
    account.provider === 'xendit'
      ? [environment.XENDIT_URL, environment.XENDIT_API_VERSION]
      : [environment.STRIPE_URL, undefined]
  const limit = AbortSignal.timeout(subject.timeoutMs ?? CALL_MS)
  try {
    return await work(providerOf(account), {
      idempotencyKey: subject.idempotencyKey,
      credentials: credentialsOf(ctx, account),
      baseUrl: baseUrl ?? null,
      apiVersion: apiVersion ?? null,
      signal: subject.signal === undefined ? limit : AbortSignal.any([limit, subject.signal]),
      onExchange: exchange => {
        exchanges.push(exchange)
      }
    })
  } finally {
    if (exchanges.length > 0) await logExchanges(ctx, account, subject, exchanges)
  }
}

/** The same, when only the account's id is known. */
export async function callProviderOf<T>(
  ctx: Context,
  accountId: string,
  subject: Subject,
  work: (provider: PaymentProvider, call: Call) => Promise<T>
): Promise<T> {
  const [account] = await ctx.unitOfWork(
    inside => accountById([inside.tenantId, inside.company().id, accountId]),
    { reads: true }
  )
  if (!account) throw new Error(`The payment account ${accountId} is gone.`)
  return callProvider(ctx, account, subject, work)
}

/**
 * Looks for what an earlier try may have made. That the question is refused says nothing about the
 * thing: it must not be taken for a refusal of what was asked for then.
 * @throws ProviderUnreachable
 */
export async function lookFor<T>(
  provider: PaymentProvider,
  asked: Promise<T | null> | undefined
): Promise<T | null> {
  try {
    return (await asked) ?? null
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error
    throw new ProviderUnreachable(provider.name, 'not-told', error.message, error.status, null, {
      cause: error
    })
  }
}

/** PostgreSQL keeps no NUL in a text. */
const cut = (body: string | null): string | null =>
  body === null
    ? null
    : Buffer.from(body.replaceAll('\0', '\u{fffd}'))
        .subarray(0, BODY_BYTES)
        .toString()
        .replace(/\u{fffd}{1,3}$/u, '')

async function logExchanges(
  ctx: Context,
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
      subject.intentId ?? null,
      subject.payoutId ?? null,
      subject.operation,
      JSON.stringify(rows)
    ])
  )
}
