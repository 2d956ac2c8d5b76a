import { newId } from '../../core/primitives/ids.ts'
import type { Recorder, Sending } from './recorder.ts'

const TRACKING = 'PUT /api/v1/inventory/tracking'
const LOTS = '/api/v1/inventory/lots/:lotId'
const ASSIGN = 'POST /api/v1/inventory/lot-assignments'

/** Goods that are tracked by lots: one is on hand, and some are in none. */
export async function seedLots(r: Recorder): Promise<void> {
  const shopId = r.known('shopId')
  const companyId = r.known('companyId')
  if (!r.has(TRACKING) || shopId === undefined || companyId === undefined) return
  const done = async <T>(name: string, sending: Sending): Promise<T> => {
    const answer = await r.send(r.operation(name), sending, { 'idempotency-key': newId() })
    if (answer.statusCode >= 300) throw new Error(`${name} was refused: ${answer.body}`)
    return answer.json() as T
  }
  const sku = `LOT-${newId().slice(-8)}`
  const { variants } = await done<{ variants: Array<{ id: string }> }>(
    'POST /api/v1/catalog/products',
    { body: { sku, name: 'Yoghurt', priceMinor: 120 } }
  )
  const variantId = variants[0]?.id as string
  const bring = (more: object = {}): Promise<unknown> =>
    done('POST /api/v1/inventory/adjustments', {
      body: { shopId, reason: 'opening', lines: [{ variantId, quantity: '5', ...more }] }
    })
  await bring()
  const isTracked = await r
    .make(TRACKING, () => ({
      body: { variantIds: [variantId], tracking: 'expiry' },
      inCompany: companyId
    }))
    .catch((error: Error) => {
      // Whoever stands in one shop does not say it for all.
      if (!error.message.includes('access.')) throw error
      return null
    })
  if (isTracked === null) return
  await bring({ lots: [{ code: 'L-1', expiresOn: '2027-01-31' }] })
  const assigned = {
    variantId,
    shopId,
    lots: [{ code: 'L-2', quantity: '1', expiresOn: '2027-02-28' }]
  }
  await r.make(ASSIGN, () => ({ body: assigned }))
  const { items } = (await r.read('GET /api/v1/inventory/lots')) as { items: Array<{ id: string }> }
  const path = { lotId: items[0]?.id as string }
  await r.make(`PATCH ${LOTS}`, () => ({ path, body: { note: 'top shelf' } }))
  await r.make(`POST ${LOTS}/block`, () => ({ path, body: { reason: 'glass in it' } }))
  await r.make(`POST ${LOTS}/unblock`, () => ({ path }))
}
