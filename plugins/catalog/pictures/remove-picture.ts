import { defineUseCase, Id, Input, type Static } from 'stoa/plugin'
import { pictureAmong, picturesToChange, removeRow, viewOf } from './store.ts'
import type { PictureList } from './view.ts'

/** @throws stoa.not-found */
export const removePicture = defineUseCase({
  name: 'catalog.remove-picture',
  summary: 'Removes a picture from a product: from now on its address shows nothing',
  permission: 'product.edit',
  input: Input({ productId: Id, pictureId: Id }),
  async run(ctx, { productId, pictureId }): Promise<Static<typeof PictureList>> {
    const rows = await picturesToChange(ctx, productId)
    const { id } = pictureAmong(rows, pictureId)
    await removeRow(ctx, id)
    ctx.audited(productId, { removedPictureId: id })
    return { items: rows.filter(row => row.id !== id).map(viewOf) }
  }
})
