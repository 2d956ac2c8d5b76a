import { newId } from '../../core/primitives/ids.ts'
import type { Recorder, Sending } from './recorder.ts'

const COUNTS = 'POST /api/v1/inventory/stock-counts'
const TRANSFERS = 'POST /api/v1/inventory/transfers'

/** Stock counts and transfers, each for what is done with it, since each ends once. */
export async function seedStock(r: Recorder): Promise<void> {
  const variantId = r.known('variantId')
  const shopId = r.known('shopId')
  if (!r.has(COUNTS) || variantId === undefined || shopId === undefined) return
  const done = async <T>(name: string, sending: Sending): Promise<T> => {
    const answer = await r.send(r.operation(name), sending, { 'idempotency-key': newId() })
    if (answer.statusCode >= 300) throw new Error(`${name} was refused: ${answer.body}`)
    return answer.json() as T
  }
  await counts(r, done, { shopId, variantId })
  await transfers(r, done, { shopId, variantId })
}

type Done = <T>(name: string, sending: Sending) => Promise<T>
interface Of {
  shopId: string
  variantId: string
}

async function counts(r: Recorder, done: Done, { shopId, variantId }: Of): Promise<void> {
  const body = { shopId, scope: 'list', variantIds: [variantId], note: 'a shelf' }
  const drafted = async () => ({ countId: (await done<{ id: string }>(COUNTS, { body })).id })
  const started = async () => {
    const path = await drafted()
    await done(`${COUNTS}/:countId/start`, { path })
    return path
  }
  const entries = { entries: [{ variantId, quantity: '3' }] }
  const counted = async () => {
    const path = await started()
    await done(`${COUNTS}/:countId/entries`, { path, body: entries })
    return path
  }
  await r.make(COUNTS, () => ({ body }))
  await r.make(`${COUNTS}/:countId/start`, async () => ({ path: await drafted() }))
  await r.make(`${COUNTS}/:countId/cancel`, async () => ({ path: await drafted() }))
  await r.make(`${COUNTS}/:countId/entries`, async () => ({ path: await started(), body: entries }))
  await r.make(`${COUNTS}/:countId/undo`, async () => ({ path: await counted() }))
  await r.make(`${COUNTS}/:countId/approve`, async () => ({
    path: await counted(),
    body: { note: 'seen' }
  }))
  // What is there stays enough for whoever sells after it.
  await r.make(`${COUNTS}/:countId/finish`, async () => {
    const path = await started()
    const plenty = { entries: [{ variantId, quantity: '1000' }] }
    await done(`${COUNTS}/:countId/entries`, { path, body: plenty })
    return { path, body: { acceptDifference: true } }
  })
}

async function transfers(r: Recorder, done: Done, { shopId, variantId }: Of): Promise<void> {
  const { items } = (await r.read('GET /api/v1/inventory/transfer-shops')) as {
    items: Array<{ id: string }>
  }
  const toShopId = items.find(({ id }) => id !== shopId)?.id
  if (toShopId === undefined) return
  const lines = [{ variantId, quantity: '2' }]
  const made = async () => {
    const { id } = await done<{ id: string }>(TRANSFERS, {
      body: { fromShopId: shopId, toShopId, lines }
    })
    return { transferId: id }
  }
  const sent = async () => {
    const path = await made()
    await done(`${TRANSFERS}/:transferId/send`, { path })
    return path
  }
  await r.make(TRANSFERS, () => ({ body: { fromShopId: shopId, toShopId, lines } }))
  await r.make('PATCH /api/v1/inventory/transfers/:transferId', async () => ({
    path: await made(),
    body: { note: 'by van' }
  }))
  await r.make(`${TRANSFERS}/:transferId/send`, async () => ({ path: await made() }))
  await r.make(`${TRANSFERS}/:transferId/take-back`, async () => ({
    path: await sent(),
    body: { lines }
  }))
  await r.make(`${TRANSFERS}/:transferId/cancel`, async () => ({ path: await sent() }))
  await r
    .make(`${TRANSFERS}/:transferId/receive`, async () => ({
      path: await sent(),
      body: { lines: [{ variantId, received: '1', lost: '1', reason: 'a box fell' }] }
    }))
    // Whoever stands in the shop that sends does not receive.
    .catch(() => null)
}
