// `stoa/testing/top-ups`: a shop that sells top-ups through a stand-in of Reloadly.
import type { TestInstance } from '../instance.ts'
import type { ReloadlyServer } from '../reloadly-server.ts'
import { set } from '../setting.ts'
import { stockedShop, type StockedShop } from '../till.ts'

export { ReloadlyServer } from '../reloadly-server.ts'

export const TOP_UPS = '/api/v1/top-ups/top-ups'
/** Takes 5.00, 10.00 and 20.50. */
export const PHONE = '+447700900123'

export interface TopUp {
  id: string
  documentId: string
  phone: string
  state: string
  amountMinor: number
  providerRef: string | null
  failureCode: string | null
  canRetry: boolean
  version: number
}

export interface TopUpShop extends StockedShop {
  /** The service top-ups are rung up as. */
  topUpVariantId: string
  find(phone?: string, country?: string): ReturnType<TestInstance['call']>
  /** A sale of one top-up, paid by card; what it posts may be changed. */
  sale(amountMinor?: number, more?: object, key?: string): ReturnType<TestInstance['call']>
  /** The same, posted. */
  sold(amountMinor?: number, more?: object): Promise<{ id: string; number: string }>
  topUps(query?: string): Promise<TopUp[]>
  /** The only one of a sale. */
  topUp(saleId: string): Promise<TopUp>
}

export const FEE = 50

/** A shop with an account, a product and a fee of 0.50, that has asked for the number of PHONE. */
export async function topUpShop(
  stoa: Pick<TestInstance, 'ok' | 'call' | 'signUp'>,
  server: ReloadlyServer,
  shop?: StockedShop
): Promise<TopUpShop> {
  const own = shop ?? (await stockedShop(stoa as TestInstance, '10'))
  const { token, registerId } = own
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'TOPUP', name: 'Mobile top-up', priceMinor: 0, kind: 'service', openPrice: true }
  })
  const topUpVariantId = product.variants[0].id as string
  const { clientId, clientSecret } = server
  await stoa.ok('PUT', '/api/v1/top-ups/account', {
    token,
    body: { provider: 'reloadly', clientId, clientSecret, active: true }
  })
  for (const [key, value] of [
    ['productVariantId', topUpVariantId],
    ['feeMinor', FEE],
    ['country', 'GB']
  ] as const) {
    await set(stoa, `top-ups/${key}`, 'company', value, { token })
  }
  const find: TopUpShop['find'] = (phone = PHONE, country) =>
    stoa.call('POST', '/api/v1/top-ups/operators/find', {
      token,
      body: { phone, ...(country !== undefined && { country }) }
    })
  await find()
  const sale: TopUpShop['sale'] = (amountMinor = 1_000, more = {}, key = crypto.randomUUID()) =>
    stoa.call('POST', '/api/v1/pos/sales', {
      token,
      headers: { 'idempotency-key': key },
      body: {
        registerId,
        lines: [{ variantId: topUpVariantId, quantity: '1', unitPriceMinor: amountMinor + FEE }],
        tenders: [{ type: 'card', amountMinor: amountMinor + FEE, reference: 'slip' }],
        extras: {
          'top-ups': {
            topUps: [{ phone: PHONE, country: 'GB', operatorId: '535', amountMinor }]
          }
        },
        ...more
      }
    })
  const topUps: TopUpShop['topUps'] = async (query = '') =>
    (await stoa.ok('GET', `${TOP_UPS}?limit=100${query}`, { token })).items
  return {
    ...own,
    topUpVariantId,
    find,
    sale,
    async sold(amountMinor, more) {
      const answer = await sale(amountMinor, more)
      if (answer.statusCode !== 201) throw new Error(answer.body)
      return answer.json() as { id: string; number: string }
    },
    topUps,
    async topUp(saleId) {
      const [one, ...others] = await topUps(`&saleId=${saleId}`)
      if (one === undefined || others.length > 0) throw new Error(`${others.length} others`)
      return one
    }
  }
}
