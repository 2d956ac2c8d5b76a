import {
  type Direction,
  type Dots,
  type TextSetter,
  typesetting,
  placeRow,
  type PaperRow
} from 'stoa/plugin'

/**
 * A row as a picture for a printer.
 * @param options.dots how wide the print is
 * @param options.perPoint dots in a point of the sizes that rows are given in
 */
export async function drawRow(
  row: PaperRow,
  setter: TextSetter,
  { direction, dots, perPoint }: { direction: Direction; dots: number; perPoint: number }
): Promise<Dots> {
  const placed = await placeRow(row, setter, {
    direction,
    inner: dots / perPoint,
    step: 1 / perPoint
  })
  const { burnCode, burnLine, Dots } = await typesetting()
  const picture = new Dots(dots, Math.max(1, Math.ceil(placed.height * perPoint)))
  for (const code of placed.codes) burnCode(picture, code, perPoint)
  for (const line of placed.lines) burnLine(picture, line, perPoint)
  return picture
}
