import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { Alt } from './input.ts'
import { pictureAmong, picturesToChange, putAlt } from './store.ts'
import type { PictureView } from './view.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const describePicture = defineUseCase({
  name: 'catalog.describe-picture',
  summary: 'Says in words what is seen on a picture',
  permission: 'product.edit',
  input: Input({ productId: Id, pictureId: Id, version: Version, alt: Alt }),
  async run(ctx, { productId, pictureId, version, alt }): Promise<PictureView> {
    pictureAmong(await picturesToChange(ctx, productId), pictureId, version)
    ctx.audited(productId, { pictureId, alt: alt.trim() })
    return putAlt(ctx, pictureId, alt.trim())
  }
})
