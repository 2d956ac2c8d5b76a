import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const LISTS = 'POST /api/v1/catalog/price-lists'
const GROUPS = 'POST /api/v1/customers/customer-groups'
const mark = (): string => newId().slice(-10)

/** A group of customers, and price lists for each thing that is done with one. */
export async function seedPrices(r: Recorder): Promise<void> {
  if (r.has(GROUPS)) {
    await r.make(GROUPS, () => ({ body: { name: `Trade ${mark()}` } }))
  }
  const variantId = r.known('variantId')
  if (!r.has(LISTS) || variantId === undefined) return
  const named = () => ({
    body: { name: `List ${mark()}`, priority: 1, validFrom: '2020-01-01', channel: 'till' }
  })
  const list = async (): Promise<string> => (await r.make(LISTS, named)).id as string
  await r.make('PATCH /api/v1/catalog/price-lists/:priceListId/prices', async () => ({
    path: { priceListId: await list() },
    body: { prices: [{ variantId, fromQuantity: '1000', priceMinor: 850 }] }
  }))
}
