import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const PRODUCTS = 'POST /api/v1/catalog/products'
const CUSTOMERS = 'POST /api/v1/customers/customers'
const mark = (): string => newId().slice(-10).toUpperCase()

/** One record each of what many can be sent of at once. */
export async function seedBulk(r: Recorder, saleBody: () => object): Promise<void> {
  const one = (record: object) => ({ body: { records: [record] } })
  const product = (sku = mark()) => ({ sku, name: `Tea ${sku}`, priceMinor: 450 })
  if (r.has(PRODUCTS)) {
    await r.make(`${PRODUCTS}/bulk/create`, () => one(product()))
    await r.make(`${PRODUCTS}/bulk/change`, async () => {
      const { id: productId } = await r.make(PRODUCTS, () => ({ body: product() }))
      return one({ productId, version: 1, name: `Tea ${mark()}` })
    })
  }
  const customer = { name: 'Cora Customer' }
  if (r.has(CUSTOMERS)) {
    await r.make(`${CUSTOMERS}/bulk/create`, () => one(customer))
    await r.make(`${CUSTOMERS}/bulk/change`, async () => {
      const { id: customerId } = await r.make(CUSTOMERS, () => ({ body: customer }))
      return one({ customerId, version: 1, name: 'Cora Client' })
    })
  }
  await r.make('POST /api/v1/pos/sales/bulk', () => one(saleBody()))
}
