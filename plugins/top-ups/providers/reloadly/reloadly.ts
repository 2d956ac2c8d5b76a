import { ProviderRefused, ProviderUnreachable } from '../failures.ts'
import type { Call, Operator, Reported, TopUpProvider } from '../provider.ts'
import { decimalOf, minorOf } from './amount.ts'
import { faultOf } from './exchange.ts'
import { ask } from './token.ts'

type Json = Record<string, unknown>

/**
 * Reloadly Airtime. Read for it, in November 2026: docs.reloadly.com/airtime (quickstart,
 * operators/auto-detect-an-operator, operators/get-operator-by-iso, top-ups/async-top-up,
 * top-ups/top-up-status, transactions/get-transaction, airtime-errors/error-codes) and its copy at
 * raphaelugwu.gitbook.io/airtime. By these pages
 * - a token is got with client id and secret for the audience that is asked, and a 401 with
 * TOKEN_EXPIRED says that it has ended;
 * - `customIdentifier` is unique: one that was used for a top-up is refused ever after. What code
 * that refusal has they do not say, so no refusal is believed before the identifier was asked for;
 * - SUCCESSFUL, PROCESSING, REFUNDED (it failed at the operator, and the account has its money back)
 * and FAILED (nothing was taken) are the states. Only the first two can become a phone's credit;
 * - amounts are decimals: of the operator's currency with `useLocalAmount`, of the account's without.
 */
export const reloadly: TopUpProvider = {
  async operatorsOf({ phone, country, currency }, call) {
    const found = await detected(phone, country, call)
    const all = found ?? (await ofCountry(country, call))
    return all.flatMap(one => operatorOf(one, country, currency) ?? [])
  },

  async request({ identifier, operatorId, isLocal, phone, country, amountMinor, currency }, call) {
    const said = (await ask(call, {
      operation: 'request',
      method: 'POST',
      path: '/topups-async',
      body: {
        operatorId,
        amount: decimalOf(amountMinor, currency),
        useLocalAmount: isLocal,
        customIdentifier: identifier,
        recipientPhone: { countryCode: country, number: phone }
      }
    })) as Json
    const ref = refOf(said)
    if (ref === null) throw new ProviderUnreachable('unreadable', 'It gave no transaction id.')
    return ref
  },

  async state(ref, call) {
    const said = await ifKnown(
      ask(call, {
        operation: 'state',
        method: 'GET',
        path: `/topups/${encodeURIComponent(ref)}/status`
      })
    )
    return said === null ? null : reportedOf(said as Json)
  },

  async find(identifier, call) {
    const query = new URLSearchParams({ customIdentifier: identifier, page: '1', size: '10' })
    const said = await ifKnown(
      ask(call, {
        operation: 'find',
        method: 'GET',
        path: `/topups/reports/transactions?${query.toString()}`
      })
    )
    if (said === null) return null
    const { content } = said as { content?: unknown }
    if (!Array.isArray(content)) throw unreadable()
    const ours = (content as Json[]).filter(one => one['customIdentifier'] === identifier)
    const reports = ours.map(reportedOf)
    // There is one at most; were there several, what reached the phone counts.
    return (
      reports.find(({ state }) => state === 'confirmed') ??
      reports.find(({ state }) => state === 'pending') ??
      reports[0] ??
      null
    )
  }
}

const unreadable = () => new ProviderUnreachable('unreadable', 'Its answer could not be read.')

/** @returns null when there is no such thing */
async function ifKnown(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ProviderRefused && error.status === 404) return null
    throw error
  }
}

/** The operator of a number; null: it cannot be told, and people choose. */
async function detected(phone: string, country: string, call: Call): Promise<Json[] | null> {
  const path = `/operators/auto-detect/phone/${encodeURIComponent(phone)}/countries/${country}`
  try {
    return [(await ask(call, { operation: null, method: 'GET', path })) as Json]
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error
    if (error.code === 'COULD_NOT_AUTO_DETECT_OPERATOR' || error.status === 404) return null
    throw error
  }
}

async function ofCountry(country: string, call: Call): Promise<Json[]> {
  const path = `/operators/countries/${country}?includeBundles=false&includeData=false&includePin=false`
  const said = await ask(call, { operation: null, method: 'GET', path })
  if (!Array.isArray(said)) throw unreadable()
  return said as Json[]
}

/** What an operator takes in a currency; null: nothing. */
function operatorOf(one: Json, country: string, currency: string): Operator | null {
  const id = one['operatorId'] ?? one['id']
  const { name } = one
  if ((typeof id !== 'number' && typeof id !== 'string') || typeof name !== 'string') return null
  const isLocal =
    one['supportsLocalAmounts'] === true && one['destinationCurrencyCode'] === currency
  if (!isLocal && one['senderCurrencyCode'] !== currency) return null
  const of = (plain: string, local: string): unknown => one[isLocal ? local : plain]
  const isFixed = one['denominationType'] === 'FIXED'
  const amounts = of('fixedAmounts', 'localFixedAmounts')
  const fixedMinor = Array.isArray(amounts)
    ? amounts.flatMap(amount => minorOf(amount, currency) ?? []).filter(minor => minor > 0)
    : []
  const leastMinor = isFixed ? null : minorOf(of('minAmount', 'localMinAmount'), currency, 'up')
  const mostMinor = isFixed ? null : minorOf(of('maxAmount', 'localMaxAmount'), currency, 'down')
  const hasRange = leastMinor !== null && mostMinor !== null && leastMinor <= mostMinor
  if (!hasRange && fixedMinor.length === 0) return null
  return {
    id: String(id),
    name: name.slice(0, 120),
    country,
    isLocal,
    fixedMinor: fixedMinor.slice(0, 100).sort((a, b) => a - b),
    leastMinor: hasRange ? Math.max(1, leastMinor) : null,
    mostMinor: hasRange ? mostMinor : null
  }
}

function refOf({ transactionId }: Json): string | null {
  return (typeof transactionId === 'number' || typeof transactionId === 'string') &&
    String(transactionId) !== ''
    ? String(transactionId).slice(0, 100)
    : null
}

const STATES: Readonly<Record<string, Reported['state']>> = {
  SUCCESSFUL: 'confirmed',
  PROCESSING: 'pending',
  REFUNDED: 'failed',
  FAILED: 'failed'
}

/** The status has the transaction within it, lists and older answers have it bare. */
function reportedOf(said: Json): Reported {
  const within = (said['transaction'] ?? said) as Json
  const status = said['status'] ?? within['status']
  const ref = refOf(within) ?? refOf(said)
  // A state no page tells of is none to act on: it is asked again.
  const state = typeof status === 'string' ? (STATES[status] ?? 'pending') : null
  if (ref === null || state === null) throw unreadable()
  const { code, message } = faultOf(said)
  const operatorRef = within['operatorTransactionId']
  return {
    ref,
    state,
    operatorRef:
      typeof operatorRef === 'string' && operatorRef !== '' ? operatorRef.slice(0, 100) : null,
    code: state === 'failed' ? (code ?? String(status)) : null,
    message: state === 'failed' ? message : null
  }
}
