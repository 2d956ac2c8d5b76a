import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const FIELDS = '/api/v1/custom-fields/fields'
const SALE = '/api/v1/pos/sales'

/** A field of sales is defined, and a sale holds it from the beginning. */
export async function seedCustomFields(r: Recorder, saleBody: () => object): Promise<void> {
  const field = async (): Promise<string> =>
    (
      await r.make(`POST ${FIELDS}`, () => ({
        body: {
          record: 'pos.sale',
          key: `k${newId().replaceAll('-', '').slice(-12)}`,
          type: 'text',
          labels: { en: 'Project' }
        }
      }))
    ).key as string
  const key = await field()
  await r.make(`POST ${SALE}`, () => ({ body: { ...saleBody(), custom: { [key]: 'Harbour' } } }))
}
