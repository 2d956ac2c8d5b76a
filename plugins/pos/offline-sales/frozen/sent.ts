import { createHash } from 'node:crypto'
import { Problem } from 'stoa/plugin'
import { readContent, type FrozenSale } from './content.ts'

/** What came from a till: as it came, and as it was read. */
export interface Sent {
  reference: string
  /** The device of the reference, and its count. */
  device: string
  seq: number
  content: string
  /** SHA-256 of the content, in hexadecimal digits. */
  hash: string
  /** Null: it cannot be read, and `refusal` says why. */
  frozen: FrozenSale | null
  refusal: Problem | null
}

export function sentOf(reference: string, content: string): Sent {
  const [device = '', digits = ''] = reference.split('-')
  const sent = {
    reference,
    device,
    seq: Number(digits),
    content,
    hash: createHash('sha256').update(content).digest('hex')
  }
  try {
    return { ...sent, frozen: readContent(reference, content), refusal: null }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { ...sent, frozen: null, refusal: error }
  }
}
