import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { coreErrors } from '../../primitives/errors.ts'

/** What UTF-16 begins with (Unicode, 23.8), by its name in the Encoding Standard. */
const MARKS = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff]
] as const

/**
 * The text of a table as spreadsheets save it: UTF-8 or UTF-16 with their marks, UTF-8 without, and
 * whatever is no UTF-8 in the charset it is said to be in, by default the one of Windows.
 * @param charset a label of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels)
 * @throws stoa.wrong-encoding for a charset no one knows, or bytes that mean nothing in it
 */
export function decodeTable(bytes: Uint8Array, charset = 'windows-1252'): string {
  const mark = MARKS.find(([, first, second]) => bytes[0] === first && bytes[1] === second)
  const label = mark?.[0] ?? (isUtf8(bytes) ? 'utf-8' : charset)
  // Node's own decoder takes windows-1252 for latin1, without the euro sign (nodejs/node#56542).
  if (!/^utf-?(?:8|16)/i.test(label) && iconv.encodingExists(label)) {
    return iconv.decode(Buffer.from(bytes), label)
  }
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    throw coreErrors['wrong-encoding']({}, { cause: error })
  }
}
