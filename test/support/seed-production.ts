import { newId } from '../../core/primitives/ids.ts'
import type { Recorder, Sending } from './recorder.ts'

const BOMS = 'POST /api/v1/production/boms'
const ORDERS = 'POST /api/v1/production/orders'
const PRICE = 1_000

/** A bundle that is sold, and production orders at every step, each for what is done with it. */
export async function seedProduction(r: Recorder): Promise<void> {
  const partId = r.known('variantId')
  const shopId = r.known('shopId')
  if (!r.has(BOMS) || !r.has('POST /api/v1/pos/sales') || partId === undefined) return
  const done = async <T>(name: string, sending: Sending): Promise<T> => {
    const answer = await r.send(r.operation(name), sending, { 'idempotency-key': newId() })
    if (answer.statusCode >= 300) throw new Error(`${name} was refused: ${answer.body}`)
    return answer.json() as T
  }
  const product = async (): Promise<string> => {
    const sku = `P-${newId().slice(-12)}`
    const { variants } = await done<{ variants: Array<{ id: string }> }>(
      'POST /api/v1/catalog/products',
      { body: { sku, name: 'Made of something', priceMinor: PRICE } }
    )
    return variants[0]?.id as string
  }
  const facts = (kind: string) => ({
    kind,
    lines: [{ variantId: partId, quantity: '1', wastePercent: '5' }]
  })
  const made = async (kind: string): Promise<string> => {
    const variantId = await product()
    await done(BOMS, { body: { variantId, ...facts(kind) } })
    return variantId
  }
  await r.make(BOMS, async () => ({ body: { variantId: await product(), ...facts('bundle') } }))
  const bundle = await made('bundle')
  const { items } = (await r.read('GET /api/v1/pos/registers')) as { items: Array<{ id: string }> }
  await done('POST /api/v1/pos/sales', {
    body: {
      registerId: items[0]?.id,
      lines: [{ variantId: bundle, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 10 * PRICE }]
    }
  })
  await orders(r, done, { shopId, variantId: await made('manufactured') })
}

type Done = <T>(name: string, sending: Sending) => Promise<T>

async function orders(
  r: Recorder,
  done: Done,
  of: { shopId: string | undefined; variantId: string }
): Promise<void> {
  const body = { ...of, quantity: '2', note: 'for Saturday' }
  const drafted = async () => ({
    productionOrderId: (await done<{ id: string }>(ORDERS, { body })).id
  })
  const finished = async () => {
    const path = await drafted()
    await done(`${ORDERS}/:productionOrderId/finish`, { path, body: { made: '2' } })
    return path
  }
  await r.make(ORDERS, () => ({ body }))
  await r.make('PATCH /api/v1/production/orders/:productionOrderId', async () => ({
    path: await drafted(),
    body: { note: 'for Sunday' }
  }))
  await r.make(`${ORDERS}/:productionOrderId/start`, async () => ({
    path: await drafted(),
    body: { evenIfShort: true }
  }))
  await r.make(`${ORDERS}/:productionOrderId/finish`, async () => ({
    path: await drafted(),
    body: { made: '2' }
  }))
  await r.make(`${ORDERS}/:productionOrderId/cancel`, async () => ({
    path: await drafted(),
    body: { reason: 'no time' }
  }))
  await r.make(`${ORDERS}/:productionOrderId/reverse`, async () => ({
    path: await finished(),
    body: { reason: 'burnt' }
  }))
}
