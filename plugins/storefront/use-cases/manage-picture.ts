import {
  coreErrors,
  defineUseCase,
  ImageInput,
  Instant,
  reencodeImage,
  statement,
  Type
} from 'stoa/plugin'
import { ShopperDoor } from '../entrances.ts'
import { visitorOf } from '../passes.ts'

const EDGE = 512

const put = statement(
  'storefront.put-picture',
  `
  INSERT INTO storefront_picture (tenant_id, company_id, visitor_id, image, updated_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, visitor_id) DO UPDATE SET image = excluded.image, updated_at = excluded.updated_at`
)
const read = statement<{ image: Buffer }>(
  'storefront.picture',
  'SELECT image FROM storefront_picture WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3'
)
const remove = statement<{ visitor_id: string }>(
  'storefront.remove-picture',
  'DELETE FROM storefront_picture WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3 RETURNING visitor_id'
)

export const PictureView = Type.Object({ bytes: Type.Integer(), updatedAt: Instant })
const Nothing = Type.Object({}, { additionalProperties: false })

export const setPicture = defineUseCase({
  name: 'storefront.set-picture',
  summary:
    "Sets the shopper's picture; kept as WebP of 512 pixels at most, without the file's metadata",
  entrance: ShopperDoor,
  scope: 'shop',
  transaction: false,
  input: Type.Object({ image: ImageInput }, { additionalProperties: false }),
  async run(ctx, { image }) {
    const picture = await reencodeImage(image, EDGE)
    return ctx.unitOfWork(async inside => {
      const { id } = visitorOf(inside)
      await put([inside.tenantId, inside.companyId, id, picture, inside.now])
      inside.audited(id, { bytes: picture.length })
      return { bytes: picture.length, updatedAt: inside.now.toISOString() }
    })
  }
})

export const getPicture = defineUseCase({
  name: 'storefront.get-picture',
  summary: "The shopper's picture",
  entrance: ShopperDoor,
  scope: 'shop',
  reads: true,
  input: Nothing,
  async run(ctx): Promise<Buffer> {
    const [row] = await read.alone([ctx.tenantId, ctx.companyId, visitorOf(ctx).id])
    if (!row) throw coreErrors['not-found']({ what: 'picture' })
    return row.image
  }
})

export const removePicture = defineUseCase({
  name: 'storefront.remove-picture',
  summary: "Removes the shopper's picture",
  entrance: ShopperDoor,
  scope: 'shop',
  input: Nothing,
  run: async ctx => ({
    removed: (await remove([ctx.tenantId, ctx.companyId, visitorOf(ctx).id])).length > 0
  })
})
