/** The pictures that are read. */
export const IMAGE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/avif'
] as const
/** More are refused before one of them is decoded: a small file may claim any number. */
export const MILLION_PIXELS = 40
export const MOST_IMAGE_BYTES = 10_000_000

export type ImageType = (typeof IMAGE_TYPES)[number]

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

const startsAt = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.toString('latin1', at, at + text.length) === text

/**
 * What a file is by its first bytes; null: none of the pictures that are read. Neither its name nor
 * what its sender calls it counts. (PNG 3rd ed., 5.2; JPEG, ITU T.81 B.1.1.3; GIF89a, 17; WebP, RFC
 * 9649 2.4; AVIF 1.1, 6: an ISO file whose brands name avif.)
 */
export function imageTypeOf(bytes: Buffer): ImageType | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'image/png'
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg'
  if (startsAt(bytes, 0, 'GIF87a') || startsAt(bytes, 0, 'GIF89a')) return 'image/gif'
  if (startsAt(bytes, 0, 'RIFF') && startsAt(bytes, 8, 'WEBP')) return 'image/webp'
  return isAvif(bytes) ? 'image/avif' : null
}

/** Its first box names the brands: the main one, a version, and those it is compatible with. */
function isAvif(bytes: Buffer): boolean {
  if (bytes.length < 16 || !startsAt(bytes, 4, 'ftyp')) return false
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 128)
  if (startsAt(bytes, 8, 'avif')) return true
  for (let at = 16; at + 4 <= end; at += 4) if (startsAt(bytes, at, 'avif')) return true
  return false
}
