import { NOISE_WA_HEADER } from '@whiskeysockets/baileys'

const LENGTH_BYTES = 3
const EDGE_HEADER_BYTES = 7

/**
 * Cuts the client's byte stream into frames. WebSocket messages and frames need not coincide, so
 * bytes wait here until a frame is whole. The stream opens with an introduction, `WA` + protocol 6
 * + dictionary version, and a client that was given routing advice puts `ED 0 1`, a three-byte
 * length and that advice in front of it.
 */
export class FrameReader {
  private pending = Buffer.alloc(0)
  private introduced = false

  /**
   * Takes what arrived, gives back every frame that is now complete. Throws on a stream that is not
   * WhatsApp's.
   */
  read(data: Buffer): Buffer[] {
    this.pending = Buffer.concat([this.pending, data])
    if (!this.introduced && !this.readIntroduction()) return []
    const frames: Buffer[] = []
    while (this.pending.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + this.pending.readUIntBE(0, LENGTH_BYTES)
      if (this.pending.length < end) break
      frames.push(this.pending.subarray(LENGTH_BYTES, end))
      this.pending = this.pending.subarray(end)
    }
    return frames
  }

  private readIntroduction(): boolean {
    let start = 0
    if (this.pending.subarray(0, 2).toString() === 'ED') {
      if (this.pending.length < EDGE_HEADER_BYTES) return false
      start = EDGE_HEADER_BYTES + this.pending.readUIntBE(4, LENGTH_BYTES)
    }
    const end = start + NOISE_WA_HEADER.length
    if (this.pending.length < end) return false
    if (!this.pending.subarray(start, end).equals(NOISE_WA_HEADER)) {
      throw new Error('the client does not introduce itself as WhatsApp Web')
    }
    this.pending = this.pending.subarray(end)
    this.introduced = true
    return true
  }
}

/**
 * Puts the three-byte length in front of a payload. The server's side of the stream has no
 * introduction.
 */
export function frame(payload: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUIntBE(payload.length, 0, LENGTH_BYTES)
  return Buffer.concat([length, payload])
}
