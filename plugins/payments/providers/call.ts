import type { OuterContext } from 'stoa/plugin'
import { accountById, type AccountRow, credentialsOf } from '../accounts/store.ts'
import { PaymentsEnvironment } from '../environment.ts'
import { logExchanges } from '../exchanges/log-exchanges.ts'
import { type Call, type Exchange, type PaymentProvider } from './provider.ts'
import { ProviderRefused, ProviderUnreachable } from './provider-failures.ts'
import { providerOf } from './registry.ts'

const CALL_MS = 30_000

/** What an exchange is about, for its log. */
export interface Subject {
  operation: string
  idempotencyKey: string
  paymentId?: string
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
  ctx: OuterContext,
  account: AccountRow,
  subject: Subject,
  work: (provider: PaymentProvider, call: Call) => Promise<T>
): Promise<T> {
  const exchanges: Exchange[] = []
  const provider = providerOf(account)
  const { baseUrl, apiVersion } = provider.reachedAt(ctx.environment(PaymentsEnvironment))
  const limit = AbortSignal.timeout(subject.timeoutMs ?? CALL_MS)
  try {
    return await work(provider, {
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
  ctx: OuterContext,
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
