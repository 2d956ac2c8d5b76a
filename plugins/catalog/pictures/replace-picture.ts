import { createHash } from 'node:crypto'
import { defineUseCase, Id, ImageInput, Input, Version } from 'stoa/plugin'
import { keepPicture } from './keep-picture.ts'
import {
  demandNew,
  pictureAmong,
  picturesOf,
  picturesToChange,
  showInPlaceOf,
  viewOf
} from './store.ts'
import type { PictureView } from './view.ts'

/**
 * @throws stoa.not-found, stoa.stale-version, stoa.image-unreadable, stoa.storage-unavailable,
 * stoa.busy, catalog.picture-there, catalog.picture-late
 */
export const replacePicture = defineUseCase({
  name: 'catalog.replace-picture',
  summary: 'Puts another picture in the place of one; it has an id and an address of its own',
  permission: 'product.edit',
  transaction: false,
  input: Input({ productId: Id, pictureId: Id, version: Version, image: ImageInput }),
  async run(ctx, { productId, pictureId, version, image }): Promise<PictureView> {
    const file = Buffer.from(image.base64, 'base64')
    const digest = createHash('sha256').update(file).digest()
    const before = await ctx.unitOfWork(inside => picturesOf(inside, productId), { reads: true })
    const former = pictureAmong(before, pictureId, version)
    if (former.digest.equals(digest)) return viewOf(former)
    demandNew(before, digest)
    const id = await keepPicture(ctx, productId, file, digest)
    return ctx.unitOfWork(async inside => {
      const rows = await picturesToChange(inside, productId)
      demandNew(rows, digest)
      inside.audited(productId, { pictureId: id, inPlaceOf: pictureId })
      return showInPlaceOf(inside, id, pictureAmong(rows, pictureId, version))
    })
  }
})
