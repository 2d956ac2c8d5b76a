import t from 'tap'
import { newId } from '../../core/primitives/ids.ts'
import type { ActingContext } from '../../core/context/acting-context.ts'
import { testInstance, type SignedUp, type TestInstance } from './instance.ts'
import { StripeServer } from './payments/stripe-server.ts'
import { XenditServer } from './payments/xendit-server.ts'

interface Account {
  id: string
  webhookPath: string
  version: number
}

/** A company in Indonesia whose accounts are at the test servers of the vendors. */
export interface PaymentsShop {
  company: SignedUp
  xendit: Account
  stripe: Account
  /** The system in the company, for stating what other plugins state. */
  system: ActingContext
  /** Asks for Rp 15,000 by QR at the till, or for what is given. */
  request(body?: Record<string, unknown>, headers?: Record<string, string>): Promise<Payment>
  paymentRow(id: string): Promise<Payment>
  /** Delivers what a vendor has signed. */
  deliver(path: string, signed: { raw: string; headers: Record<string, string> }): Promise<number>
  /** Waits until a payment is as expected: jobs repeat with pauses. */
  until(id: string, state: string, ms?: number): Promise<Payment>
  /** The facts stated under a name, oldest first. */
  facts(name: string): Promise<Array<Record<string, unknown>>>
}

export interface Payment {
  id: string
  state: string
  capturedMinor: number
  refundedMinor: number
  refundPendingMinor: number
  action: { url?: string; qr?: string; account?: string; instructions?: string } | null
  providerReference: string | null
  differs: { kind: string } | null
  failure: { code: string } | null
  link: string | null
  version: number
  amountMinor: number
}

export interface PaymentsBench {
  stoa: TestInstance
  xendit: XenditServer
  stripe: StripeServer
  createShop(): Promise<PaymentsShop>
}

/**
 * A real instance that takes the test servers for the vendors. @param environment over that of
 * testInstance()
 */
export async function paymentsBench(
  environment: Record<string, string> = {}
): Promise<PaymentsBench> {
  const [xendit, stripe] = await Promise.all([
    new XenditServer().listen(),
    new StripeServer().listen()
  ])
  t.teardown(() => Promise.all([xendit.close(), stripe.close()]))
  const stoa = await testInstance({
    XENDIT_URL: xendit.url,
    STRIPE_URL: stripe.url,
    ...environment
  })
  return { stoa, xendit, stripe, createShop: () => createShop(stoa, xendit, stripe) }
}

async function createShop(
  stoa: TestInstance,
  xendit: XenditServer,
  stripe: StripeServer
): Promise<PaymentsShop> {
  const company = await stoa.signUp({
    company: { name: 'Toko Teh', currency: 'IDR', timeZone: 'Asia/Jakarta' }
  })
  const { token } = company
  const open = (body: object) =>
    stoa.ok<Account>('POST', '/api/v1/payments/accounts', { token, body })
  const accounts = {
    xendit: await open({
      provider: 'xendit',
      title: 'Xendit',
      credentials: { secretKey: xendit.secretKey, callbackToken: xendit.callbackToken }
    }),
    stripe: await open({
      provider: 'stripe',
      title: 'Stripe',
      credentials: { secretKey: stripe.secretKey, webhookSecret: stripe.webhookSecret }
    })
  }
  const shop: PaymentsShop = {
    company,
    ...accounts,
    system: await stoa.system(company.tenantId, {
      companyId: company.companyId,
      shopId: company.shopId
    }),
    request: (body = {}, headers = {}) =>
      stoa.ok('POST', '/api/v1/payments/payments', {
        token,
        headers: { 'idempotency-key': newId(), ...headers },
        body: {
          purpose: { type: 'pos.sale', id: newId() },
          amountMinor: 1_500_000,
          provider: 'xendit',
          method: 'qr',
          ...body
        }
      }),
    paymentRow: id => stoa.ok('GET', `/api/v1/payments/payments/${id}`, { token }),
    deliver: async (path, { raw, headers }) =>
      (await stoa.app.inject({ method: 'POST', url: path, headers, payload: raw })).statusCode,
    async until(id, state, ms = 20_000) {
      const end = Date.now() + ms
      for (;;) {
        const paymentRow = await shop.paymentRow(id)
        if (paymentRow.state === state) return paymentRow
        if (Date.now() > end) {
          throw new Error(
            `The payment is ${paymentRow.state}, not ${state}: ${JSON.stringify(paymentRow)}`
          )
        }
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    },
    async facts(name) {
      const { rows } = await stoa.instance.relayPool.query<{ data: Record<string, unknown> }>(
        'SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = $2 ORDER BY occurred_at, id',
        [company.tenantId, name]
      )
      return rows.map(row => row.data)
    }
  }
  return shop
}
