import type { TopUpState } from '../rules/judge-answer.ts'
import type { Sold } from '../rules/is-sold.ts'

export type ProviderName = 'reloadly'

/** Who a company is at a provider. Names are those of its form. */
export interface Credentials {
  clientId: string
  clientSecret: string
}

/** Amounts in minor units of the currency asked for. */
export interface Operator extends Sold {
  /** The provider's. */
  id: string
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Whether its amounts are named in its own currency, or in that of the account. */
  isLocal: boolean
}

export interface Order {
  /** Ours: the provider does one top-up of it, ever. */
  identifier: string
  operatorId: string
  isLocal: boolean
  /** E.164. */
  phone: string
  country: string
  amountMinor: number
  currency: string
}

/** How a top-up stands at the provider. */
export interface Reported {
  ref: string
  state: TopUpState
  /** Of the operator, once there is one: what people complain with. */
  operatorRef: string | null
  /** Why it failed, in the provider's words; null: it says nothing. */
  code: string | null
  message: string | null
}

/** A token for requests, as long as it is good. */
export interface KeptToken {
  value: string
  /** Milliseconds of performance.now(). */
  until: number
}

/** One HTTP exchange, without secrets or bodies. */
export interface Exchange {
  operation: 'request' | 'state' | 'find' | null
  status: number | null
  ms: number
  code: string | null
  message: string | null
}

export interface Call {
  credentials: Credentials
  /** null: at the provider's own address. */
  baseUrl: string | null
  authUrl: string | null
  signal: AbortSignal
  /** The token of this account, kept between calls. */
  token: { get(): KeptToken | null; keep(token: KeptToken | null): void }
  onExchange(exchange: Exchange): void
}

/** What sells credit of phones. Every function sends each request once, and never another one instead. */
export interface TopUpProvider {
  /**
   * The operators that may be the number's, and what they take in a currency: first the one it has,
   * where the provider can tell. Those that take nothing in it are left out.
   * @throws ProviderRefused, ProviderUnreachable
   */
  operatorsOf(
    question: { phone: string; country: string; currency: string },
    call: Call
  ): Promise<Operator[]>
  /**
   * Asks for a top-up.
   * @returns the provider's reference
   * @throws ProviderRefused: it was not taken. ProviderUnreachable: it may have been
   */
  request(order: Order, call: Call): Promise<string>
  /** How one stands by the provider's reference; null: it knows none of it. @throws as above */
  state(ref: string, call: Call): Promise<Reported | null>
  /** The same by our identifier. */
  find(identifier: string, call: Call): Promise<Reported | null>
}
