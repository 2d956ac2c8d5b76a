import type { QrSquares } from '../qr-code.ts'
import type { TextLine } from './set-text.ts'

/** A line at its place: points from the left, and the baseline from the top. */
export interface Placed {
  line: TextLine
  x: number
  y: number
  size: number
}

/** A QR code at its place, in points; `square` is one of its squares. */
export interface PlacedCode {
  squares: QrSquares
  x: number
  y: number
  square: number
}
