import type { Dots } from './dots.ts'
import type { Placed, PlacedCode } from './placed.ts'

/** A QR code as dots. @param perPoint dots in a point */
export function burnCode(
  picture: Dots,
  { squares, x, y, square }: PlacedCode,
  perPoint: number
): void {
  const size = Math.round(square * perPoint)
  const [left, top] = [Math.round(x * perPoint), Math.round(y * perPoint)]
  for (let row = 0; row < squares.size; row++) {
    for (let column = 0; column < squares.size; column++) {
      if (squares.isDark(column, row)) {
        picture.square(left + column * size, top + row * size, size)
      }
    }
  }
}

/** A line as it was set, as dots. @param perPoint dots in a point */
export function burnLine(picture: Dots, { line, x, y, size }: Placed, perPoint: number): void {
  let at = x * perPoint
  const baseline = Math.round(y * perPoint)
  for (const { face, run, width } of line.pieces) {
    const scale = (size * perPoint) / face.unitsPerEm
    let pen = at
    for (const [i, glyph] of run.glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[i] ?? {}
      picture.fill(glyph.path, pen + xOffset * scale, baseline - yOffset * scale, scale)
      pen += xAdvance * scale
    }
    at += width * size * perPoint
  }
}
