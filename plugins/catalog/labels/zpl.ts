import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Context, directionOf, type Dots, printedInTurn, typesetting } from 'stoa/plugin'
import { darkRuns } from './dark-runs.ts'
import type { PrintedLabels } from './label.ts'
import { placeLabel, type PlacedLabel } from './place-label.ts'
import { graphicField } from './rules/graphic-field.ts'

/**
 * Labels in ZPL II (Zebra Programming Guide), each as a picture in the printer's own dots: so that
 * letters of every script come out on every printer, and bars exactly as wide as they were set.
 * Copies are the printer's to make.
 */
export const labelsZpl = (printed: PrintedLabels, ctx: Context): Promise<string> =>
  printedInTurn(ctx, () => burned(printed))

async function burned(printed: PrintedLabels): Promise<string> {
  const { burnLine, Dots, TextSetter } = await typesetting()
  const { labels, stock, template, locale } = printed
  const perPoint = Number(template.labelDots) / 72
  const setting = { setter: new TextSetter(locale), direction: directionOf(locale), perPoint }
  const dotsOf = (mm: number): number => Math.round((mm / 25.4) * Number(template.labelDots))
  const [width, height] = [dotsOf(stock.widthMm), dotsOf(stock.heightMm)]
  let zpl = ''
  for (const { text, copies } of labels) {
    const label = await placeLabel(text, printed, setting)
    const picture = new Dots(width, height)
    burnSymbol(picture, label, perPoint)
    for (const line of label.lines) burnLine(picture, line, perPoint)
    zpl += `^XA^PW${width}^LL${height}^LH0,0^FO0,0${graphicField(picture)}^FS^PQ${copies}^XZ\n`
    await nextTurn()
  }
  return zpl
}

function burnSymbol(picture: Dots, { symbol }: PlacedLabel, perPoint: number): void {
  if (symbol === null) return
  const [left, top] = [Math.round(symbol.x * perPoint), Math.round(symbol.y * perPoint)]
  const module = Math.round(symbol.module * perPoint)
  const isSquare = symbol.modules.rows > 1
  const high = isSquare ? module : Math.floor(symbol.height * perPoint)
  for (const { column, row, length } of darkRuns(symbol)) {
    picture.rect(left + column * module, top + row * high, length * module, high)
  }
}
