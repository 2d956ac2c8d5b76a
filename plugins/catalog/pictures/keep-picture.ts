import { newId, renderImage, type OuterContext } from 'stoa/plugin'
import { objectOf, pictureObjects } from './objects.ts'
import { EDGES, SIZES } from './rules/sizes.ts'
import { announcePicture } from './store.ts'

/**
 * Renders a picture and keeps it, without showing it yet: the row comes first, so that of whatever
 * is kept something tells. Slow: outside any unit of work.
 * @returns the id of the row, which is `arriving`
 * @throws stoa.image-unreadable, stoa.busy, stoa.storage-unavailable
 */
export async function keepPicture(
  ctx: OuterContext,
  productId: string,
  file: Buffer,
  digest: Buffer
): Promise<string> {
  const images = await renderImage(
    ctx,
    file,
    SIZES.map(size => EDGES[size])
  )
  const id = newId()
  const name = pictureObjects.nameOf(ctx, id, file)
  const { width, height } = images[0] as (typeof images)[number]
  await ctx.unitOfWork(inside =>
    announcePicture([
      inside.tenantId,
      inside.company().id,
      id,
      productId,
      name,
      digest,
      width,
      height
    ])
  )
  for (const [i, { bytes }] of images.entries()) {
    await pictureObjects.put(ctx, objectOf(name, SIZES[i] as (typeof SIZES)[number]), bytes)
  }
  return id
}
