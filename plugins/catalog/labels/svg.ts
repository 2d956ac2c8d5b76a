import { type Context, directionOf, type Placed, printedInTurn, typesetting } from 'stoa/plugin'
import { darkRuns } from './dark-runs.ts'
import type { PrintedLabels } from './label.ts'
import { placeLabel, POINTS_PER_MM } from './place-label.ts'

/** The first label as a picture for a screen, drawn by the outlines that are printed. */
export const firstLabelSvg = (printed: PrintedLabels, ctx: Context): Promise<string> =>
  printedInTurn(ctx, () => drawn(printed))

async function drawn(printed: PrintedLabels): Promise<string> {
  const { TextSetter } = await typesetting()
  const { labels, stock, locale } = printed
  const setting = { setter: new TextSetter(locale), direction: directionOf(locale), perPoint: null }
  const [first] = labels
  const { lines, symbol } =
    first === undefined
      ? { lines: [], symbol: null }
      : await placeLabel(first.text, printed, setting)
  const bars =
    symbol === null
      ? []
      : Array.from(darkRuns(symbol), ({ column, row, length }) => {
          const [x, y] = [symbol.x + column * symbol.module, symbol.y + row * symbol.height]
          return `M${at(x)} ${at(y)}h${at(length * symbol.module)}v${at(symbol.height)}h${at(-length * symbol.module)}z`
        })
  const [width, height] = [stock.widthMm * POINTS_PER_MM, stock.heightMm * POINTS_PER_MM]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at(width)} ${at(height)}" width="${stock.widthMm}mm" height="${stock.heightMm}mm">` +
    `<rect width="100%" height="100%" fill="#fff"/>` +
    `<path d="${bars.join('')}" fill="#000" shape-rendering="crispEdges"/>` +
    `<path d="${lines.map(outlined).join('')}" fill="#000"/></svg>`
  )
}

const at = (value: number): string => String(Math.round(value * 100) / 100)

const STEPS: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'z'
}

/** A line by the outlines of its letters. */
function outlined({ line, x, y, size }: Placed): string {
  let path = ''
  let left = x
  for (const { face, run, width } of line.pieces) {
    const scale = size / face.unitsPerEm
    let pen = left
    for (const [i, glyph] of run.glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[i] ?? {}
      for (const { command, args } of glyph.path.commands) {
        path += STEPS[command] ?? ''
        path += args
          .map((value, n) =>
            at(n % 2 === 0 ? pen + (xOffset + value) * scale : y - (yOffset + value) * scale)
          )
          .join(' ')
      }
      pen += xAdvance * scale
    }
    left += width * size
  }
  return path
}
