import { Type, type Static } from '@sinclair/typebox'
import type Sharp from 'sharp'
import { coreErrors } from '../primitives/errors.ts'
import { Input } from '../primitives/schema.ts'

/**
 * A picture as a field of an input: sent as JSON, as the body itself (image/png, image/jpeg,
 * image/webp), or as a multipart file.
 */
export const ImageInput = Input({
  type: Type.Union([
    Type.Literal('image/png'),
    Type.Literal('image/jpeg'),
    Type.Literal('image/webp')
  ]),
  base64: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 14_000_000 })
})

const MILLION_PIXELS = 40

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
        'VipsForeignLoadWebpBuffer'
      ]
    })
    return sharp
  }))

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
  const sharp = await loadSharp()
  try {
    return await sharp(Buffer.from(base64, 'base64'), {
      limitInputPixels: MILLION_PIXELS * 1_000_000,
      failOn: 'error'
    })
      .rotate()
      .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer()
  } catch (error) {
    throw coreErrors['image-unreadable']({ limit: MILLION_PIXELS }, { cause: error })
  }
}
