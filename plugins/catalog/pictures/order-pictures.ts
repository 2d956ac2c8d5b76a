import { defineUseCase, Id, Input, type Static, Type } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import { MOST_PICTURES } from './input.ts'
import { arrangeRows, picturesToChange, viewOf } from './store.ts'
import type { PictureList } from './view.ts'

/** @throws stoa.not-found, catalog.pictures-changed */
export const orderPictures = defineUseCase({
  name: 'catalog.order-pictures',
  summary: 'Puts the pictures of a product in order; the first stands for it in lists and tiles',
  permission: 'product.edit',
  input: Input({
    productId: Id,
    pictureIds: Type.Array(Id, {
      maxItems: MOST_PICTURES,
      uniqueItems: true,
      description: 'All of them, in the order they are to have.'
    })
  }),
  async run(ctx, { productId, pictureIds }): Promise<Static<typeof PictureList>> {
    const rows = await picturesToChange(ctx, productId)
    const byId = new Map(rows.map(row => [row.id, row]))
    const ordered = pictureIds.flatMap(id => byId.get(id) ?? [])
    if (ordered.length !== rows.length || ordered.length !== pictureIds.length) {
      throw catalogErrors['pictures-changed']()
    }
    await arrangeRows(ctx, pictureIds)
    ctx.audited(productId, { pictureIds })
    return { items: ordered.map(viewOf) }
  }
})
