import { toBuffer } from 'qrcode'
import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const PRODUCTS = '/api/v1/catalog/products'
const PICTURES = `${PRODUCTS}/:productId/pictures`

/** Pictures are added, described, replaced, put in order and removed, each of a product of its own. */
export async function seedPictures(r: Recorder): Promise<void> {
  if (!r.has(`POST ${PICTURES}`)) return
  const image = async () => ({
    type: 'image/png',
    base64: (await toBuffer(newId())).toString('base64')
  })
  const product = async (): Promise<string> =>
    (
      await r.make(`POST ${PRODUCTS}`, () => ({
        body: { sku: newId().slice(-10), name: 'Tea in a tin', priceMinor: 900 }
      }))
    ).id as string
  const add = async (productId: string): Promise<string> =>
    (
      await r.make(`POST ${PICTURES}`, async () => ({
        path: { productId },
        body: { image: await image(), alt: 'A tin' }
      }))
    ).id as string
  const path = async () => {
    const productId = await product()
    return { productId, pictureId: await add(productId) }
  }
  await r.make(`DELETE ${PICTURES}/:pictureId`, async () => ({ path: await path(), body: {} }))
  await r.make(`PUT ${PICTURES}/:pictureId/image`, async () => ({
    path: await path(),
    body: { image: await image() }
  }))
  await r.make(`PATCH ${PICTURES}/:pictureId`, async () => ({
    path: await path(),
    body: { alt: 'A tin from the side' }
  }))
  await r.make(`PUT ${PICTURES}`, async () => {
    const { productId, pictureId } = await path()
    return { path: { productId }, body: { pictureIds: [await add(productId), pictureId] } }
  })
}
