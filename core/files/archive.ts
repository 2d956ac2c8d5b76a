import { promisify } from 'node:util'
import { crc32, deflateRawSync } from 'node:zlib'
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

/** What an archive holds, folded already (RFC 1951). */
export interface FoldedPart {
  name: string
  /** Of the content before it was folded. */
  checksum: number
  bytes: number
  folded: number
  content: AsyncIterable<Buffer> | Iterable<Buffer>
}

const LOCAL = 0x04_03_4b_50
const CENTRAL = 0x02_01_4b_50
const END = 0x06_05_4b_50
const VERSION = 20
const DEFLATE = 8
/** 2000-01-01, as MS-DOS has it. */
const MADE_ON = (20 << 9) | (1 << 5) | 1
/** What an archive can say without ZIP64. Bytes. */
export const MOST_BYTES = 0xff_ff_ff_ff

/** A small part, folded at once. */
export function foldedPart(name: string, content: Buffer): FoldedPart {
  const folded = deflateRawSync(content)
  return {
    name,
    checksum: crc32(content),
    bytes: content.length,
    folded: folded.length,
    content: [folded]
  }
}

/** A ZIP archive (APPNOTE.TXT, 4.3) as it is sent: of its parts none is held as a whole. */
export async function* zipOf(parts: readonly FoldedPart[]): AsyncGenerator<Buffer, void> {
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const facts = factsOf(part)
    const name = Buffer.from(part.name)
    const local = Buffer.concat([uints([4, LOCAL]), facts, name])
    directory.push(
      Buffer.concat([
        uints([4, CENTRAL], [2, VERSION]),
        facts,
        uints([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        name
      ])
    )
    yield local
    for await (const chunk of part.content) yield chunk
    at += local.length + part.folded
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = parts.length
  yield Buffer.concat([
    ...directory,
    uints([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0])
  ])
}

/** What stands of a part both before it and in the directory. */
const factsOf = ({ name, checksum, bytes, folded }: FoldedPart): Buffer =>
  uints(
    [2, VERSION],
    [2, 0],
    [2, DEFLATE],
    [2, 0],
    [2, MADE_ON],
    [4, checksum],
    [4, folded],
    [4, bytes],
    [2, Buffer.byteLength(name)],
    [2, 0]
  )

/** Numbers one behind the other, the lowest byte first. */
const uints = (...numbers: Array<[size: 2 | 4, value: number]>): Buffer =>
  Buffer.concat(
    numbers.map(([size, value]) => {
      const bytes = Buffer.alloc(size)
      bytes.writeUIntLE(value, 0, size)
      return bytes
    })
  )
