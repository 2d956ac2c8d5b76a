import { createHash } from 'node:crypto'
import { coreErrors, defineUseCase, Id, ImageInput, Input, Type } from 'stoa/plugin'
import { Alt, MOST_PICTURES } from './input.ts'
import { keepPicture } from './keep-picture.ts'
import {
  complete,
  madeBy,
  picturesOf,
  picturesToChange,
  removeRow,
  showLast,
  viewOf
} from './store.ts'
import type { PictureView } from './view.ts'

/**
 * The same file again is the picture that is there: a request whose answer was lost may be repeated.
 * @throws stoa.not-found, stoa.image-unreadable, stoa.storage-unavailable, stoa.busy,
 * stoa.idempotency-key-reused, catalog.pictures-complete, catalog.picture-late
 */
export const addPicture = defineUseCase({
  name: 'catalog.add-picture',
  summary: `Adds a picture to a product, behind those it has; ${MOST_PICTURES} at most`,
  permission: 'product.edit',
  transaction: false,
  clashes: { catalog_picture_request: () => coreErrors['idempotency-key-reused']() },
  input: Input({ productId: Id, image: ImageInput, alt: Type.Optional(Alt) }),
  async run(ctx, { productId, image, alt = '' }): Promise<PictureView> {
    const file = Buffer.from(image.base64, 'base64')
    const digest = createHash('sha256').update(file).digest()
    const once = ctx.idempotencyKey
    const [made, before] = await ctx.unitOfWork(
      inside => Promise.all([madeBy(inside, once), picturesOf(inside, productId)]),
      { reads: true }
    )
    if (made) return made
    const same = before.find(row => row.digest.equals(digest))
    if (same) return viewOf(same)
    if (before.length >= MOST_PICTURES) throw complete()
    const id = await keepPicture(ctx, productId, file, digest)
    return ctx.unitOfWork(async inside => {
      const rows = await picturesToChange(inside, productId)
      inside.audited(productId, { pictureId: id })
      // The same request twice at once: the other one was faster.
      const meanwhile = rows.find(row => row.digest.equals(digest))
      if (!meanwhile) return showLast(inside, id, rows, { alt: alt.trim(), once })
      await removeRow(inside, id)
      return viewOf(meanwhile)
    })
  }
})
