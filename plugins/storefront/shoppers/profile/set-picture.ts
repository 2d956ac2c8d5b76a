import {
  defineUseCase,
  ImageInput,
  Input,
  Instant,
  reencodeImage,
  statement,
  Type
} from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { visitorOf } from '../../visitors/tokens.ts'

const EDGE = 512

const put = statement(
  'storefront.put-picture',
  `
  INSERT INTO storefront_picture (tenant_id, company_id, visitor_id, image, updated_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, visitor_id) DO UPDATE SET image = excluded.image, updated_at = excluded.updated_at`
)

export const PictureView = Type.Object({ bytes: Type.Integer(), updatedAt: Instant })

export const setPicture = defineUseCase({
  name: 'storefront.set-picture',
  summary:
    "Sets the shopper's picture; kept as WebP of 512 pixels at most, without the file's metadata",
  authStrategy: ShopperAuth,
  scope: 'shop',
  transaction: false,
  input: Input({ image: ImageInput }),
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
