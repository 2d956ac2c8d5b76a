import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Context, directionOf, type Pdf, printedInTurn, typesetting } from 'stoa/plugin'
import { darkRuns } from './dark-runs.ts'
import type { PrintedLabels } from './label.ts'
import { placeLabel, type PlacedLabel, POINTS_PER_MM } from './place-label.ts'
import { cornerOf, type LabelStock } from './rules/stock.ts'

/** Labels as a PDF: page by page as sheets lie in a printer, or a page a label of a roll. */
export const labelsPdf = (printed: PrintedLabels, ctx: Context): Promise<Buffer> =>
  printedInTurn(ctx, () => drawn(printed))

async function drawn(printed: PrintedLabels): Promise<Buffer> {
  const { drawLine, endPdf, newPdf, TextSetter } = await typesetting()
  const { labels, stock, locale, author } = printed
  const setting = { setter: new TextSetter(locale), direction: directionOf(locale), perPoint: null }
  const pdf = newPdf({ title: 'Labels', author, locale })
  let place = stock.sheet === null ? 0 : (printed.startAt - 1) % placesOf(stock)
  let isFresh = false
  for (const { text, copies } of labels) {
    const label = await placeLabel(text, printed, setting)
    for (let copy = 0; copy < copies; copy++) {
      if (stock.sheet === null || !isFresh || place === placesOf(stock)) {
        if (isFresh) place = 0
        pdf.addPage({ size: pageOf(stock), margin: 0 })
        isFresh = true
      }
      const { xMm, yMm } =
        stock.sheet === null
          ? { xMm: 0, yMm: 0 }
          : cornerOf({ ...stock, sheet: stock.sheet }, place)
      const [x, y] = [xMm * POINTS_PER_MM, yMm * POINTS_PER_MM]
      drawSymbol(pdf, label, x, y)
      for (const line of label.lines) drawLine(pdf, { ...line, x: line.x + x, y: line.y + y })
      place++
      await nextTurn()
    }
  }
  return endPdf(pdf)
}

const placesOf = ({ sheet }: LabelStock): number =>
  sheet === null ? 1 : sheet.columns * sheet.rows

const pageOf = ({ widthMm, heightMm, sheet }: LabelStock): [number, number] => {
  const [width, height] = sheet?.paper ?? [widthMm, heightMm]
  return [width * POINTS_PER_MM, height * POINTS_PER_MM]
}

function drawSymbol(pdf: Pdf, { symbol }: PlacedLabel, x: number, y: number): void {
  if (symbol === null) return
  for (const { column, row, length } of darkRuns(symbol)) {
    pdf.rect(
      x + symbol.x + column * symbol.module,
      y + symbol.y + row * symbol.height,
      length * symbol.module,
      symbol.height
    )
  }
  pdf.fill('black')
}
