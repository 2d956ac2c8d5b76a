import { Type, type Static } from '@sinclair/typebox'
import type Sharp from 'sharp'
import { ActingContext } from '../context/acting-context.ts'
import type { OuterContext } from '../context/context.ts'
import { rankOf } from '../context/rank-of.ts'
import { coreErrors } from '../primitives/errors.ts'
import { FairQueue } from '../primitives/fair-queue.ts'
import { Input } from '../primitives/schema.ts'
import { IMAGE_TYPES, imageTypeOf, MILLION_PIXELS } from './image-type.ts'

/**
 * A picture as a field of an input: sent as JSON, as the body itself (image/png, image/jpeg,
 * image/webp, image/gif, image/avif), or as a multipart file.
 */
export const ImageInput = Input({
  type: Type.Union(
    IMAGE_TYPES.map(type => Type.Literal(type)),
    { description: 'What it is said to be; what it is, its bytes tell.' }
  ),
  base64: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 14_000_000 })
})

let loading: Promise<typeof Sharp> | undefined

/** sharp with libvips, loaded at the first picture. */
const loadSharp = (): Promise<typeof Sharp> =>
  (loading ??= import('sharp').then(({ default: sharp }) => {
    // One picture at a time in each of libvips' operations: a till's request never waits for a web
    // shop's upload.
    sharp.concurrency(1)
    // What a file is its bytes say, not its sender: libvips reads dozens of formats (SVG, PDF, GIF
    // …), of which only these are decoded.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: [
        'VipsForeignLoadPngBuffer',
        'VipsForeignLoadJpegBuffer',
        'VipsForeignLoadWebpBuffer',
        'VipsForeignLoadNsgifBuffer',
        'VipsForeignLoadHeifBuffer'
      ]
    })
    return sharp
  }))

/**
 * Decoding takes a processor and up to 160 MB: two pictures at a time in the process, one of a
 * tenant while others ask, so that neither the threads of the process nor its memory run out.
 */
const decoding = new FairQueue({
  what: 'reading pictures',
  slots: [2, 2, 1],
  perKey: [2, 2, 1],
  perKeyBeside: [1, 1, 1],
  waiting: { perKey: 16, all: 64 },
  patienceMs: 30_000
})
/** libvips gives up then, however a file keeps it busy. */
const DECODING_SECONDS = 20
const QUALITY = 82

/** A picture as it is kept: WebP, upright, without metadata. */
export interface RenderedImage {
  width: number
  height: number
  bytes: Buffer
}

/**
 * Decodes a picture, turns it upright, fits it into a square and writes it again as WebP, so that
 * neither metadata (place, camera) nor anything hidden in the file stays. Slow (0.1 s and more):
 * never inside a transaction.
 * @param edge longest side in pixels; smaller pictures stay as they are
 * @throws stoa.image-unreadable for what is no picture, is broken, or has more than 40 million
 * pixels
 */
export async function reencodeImage(
  { base64 }: Static<typeof ImageInput>,
  edge: number
): Promise<Buffer> {
  const [image] = await rendered(Buffer.from(base64, 'base64'), [edge])
  return (image as RenderedImage).bytes
}

/**
 * The same in several sizes, decoded once, and waiting its turn among tenants.
 * @param edges longest sides in pixels, the largest first
 * @throws stoa.image-unreadable, stoa.busy
 */
export async function renderImage(
  ctx: OuterContext,
  image: Buffer,
  edges: readonly number[]
): Promise<RenderedImage[]> {
  const { acting } = ActingContext.of(ctx)
  return decoding.run(ctx.tenantId, rankOf(ctx.actor), () => rendered(image, edges), acting.signal)
}

async function rendered(image: Buffer, edges: readonly number[]): Promise<RenderedImage[]> {
  const unreadable = (cause?: unknown) =>
    coreErrors['image-unreadable']({ limit: MILLION_PIXELS }, { cause })
  if (imageTypeOf(image) === null) throw unreadable()
  const sharp = await loadSharp()
  try {
    // How many pixels a file claims stands in its head: more are refused before one is decoded. Of
    // what moves the first picture counts.
    const largest = await sharp(image, {
      limitInputPixels: MILLION_PIXELS * 1_000_000,
      failOn: 'error'
    })
      .rotate()
      .resize(edges[0], edges[0], { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: DECODING_SECONDS })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = largest.info
    const images: RenderedImage[] = []
    for (const edge of edges) {
      const { data, info } = await sharp(largest.data, { raw: { width, height, channels } })
        .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true })
      images.push({ width: info.width, height: info.height, bytes: data })
    }
    return images
  } catch (error) {
    throw unreadable(error)
  }
}
