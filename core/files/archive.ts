import { promisify } from 'node:util'
import { unzipSync, zip, type AsyncZippable, type AsyncZipOptions } from 'fflate'

const packed = promisify<AsyncZippable, AsyncZipOptions, Uint8Array>(zip)
/** The same records make the same file. */
const MADE = new Date(2000, 0, 1)

/**
 * A ZIP archive of some files, packed beside other work.
 * @param files name → content
 */
export const zipped = async (files: Record<string, Uint8Array>): Promise<Buffer> => {
  const { buffer, byteOffset, byteLength } = await packed(files, { mtime: MADE })
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** How many bytes a ZIP archive unfolds to, by what it says itself. @throws Error where it is none */
export function unfoldedBytes(archive: Uint8Array): number {
  let bytes = 0
  unzipSync(archive, {
    filter: ({ originalSize }) => {
      bytes += originalSize
      return false
    }
  })
  return bytes
}
