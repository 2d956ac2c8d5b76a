import { Dots } from './dots.ts'
import { placeRow, type Placed, type PlacedCode, type Row } from './place-row.ts'
import type { TextSetter } from './set-text.ts'
import type { Direction } from './typefaces.ts'

/**
 * A row as a picture for a printer.
 * @param options.dots how wide the print is
 * @param options.perPoint dots in a point of the sizes that rows are given in
 */
export async function drawRow(
  row: Row,
  setter: TextSetter,
  { direction, dots, perPoint }: { direction: Direction; dots: number; perPoint: number }
): Promise<Dots> {
  const placed = await placeRow(row, setter, {
    direction,
    inner: dots / perPoint,
    step: 1 / perPoint
  })
  const picture = new Dots(dots, Math.max(1, Math.ceil(placed.height * perPoint)))
  for (const code of placed.codes) drawCode(picture, code, perPoint)
  for (const line of placed.lines) drawLine(picture, line, perPoint)
  return picture
}

function drawCode(picture: Dots, { squares, x, y, square }: PlacedCode, perPoint: number): void {
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

function drawLine(picture: Dots, { line, x, y, size }: Placed, perPoint: number): void {
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
