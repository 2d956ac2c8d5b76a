import type { Direction, Placed, TextLine, TextSetter } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import type { LabelText, PrintedLabels } from './label.ts'
import { fitted } from './fit-text.ts'
import { modulesOf, type SymbolModules } from './symbol-modules.ts'

/** A symbol at its place, in points. */
export interface PlacedSymbol {
  modules: SymbolModules
  x: number
  y: number
  /** How wide a module is, and how high one is. */
  module: number
  height: number
}

/** What stands where on a label, in points from its corner. */
export interface PlacedLabel {
  lines: Placed[]
  symbol: PlacedSymbol | null
}

export const POINTS_PER_MM = 72 / 25.4
/** Sizes of letters on a label of 50 × 25 mm, in points. */
const SIZES = { name: 7, price: 13, small: 5.5 }
const USUAL = { width: 133, height: 62 }
/** Of those sizes: smaller letters no one reads, larger ones are a poster. */
const [LEAST, MOST] = [0.73, 2.4]
const SHRINKING = 0.9
/** How wide a module of bars may be; what is narrower no scanner reads off a cheap print. */
const MODULE_MM = { least: 0.16, leastOnPaper: 0.19, most: 0.5 }
const LEAST_QR_MODULE_MM = 0.3
const LEAST_BARS_MM = 5
/** How much of a label's width a QR code may take. */
const QR_SHARE = 0.42
const GAP = 3

interface Setting {
  setter: TextSetter
  direction: Direction
  /** Dots in a point where modules come in whole dots; null: on paper. */
  perPoint: number | null
}

/**
 * Sets a label: as large as there is room for, the name cut short where it must be.
 * @throws catalog.label-too-small, catalog.code-too-wide
 */
export async function placeLabel(
  text: LabelText,
  { stock, template }: Pick<PrintedLabels, 'stock' | 'template'>,
  setting: Setting
): Promise<PlacedLabel> {
  const margin = (template.labelMarginTenths / 10) * POINTS_PER_MM
  const width = stock.widthMm * POINTS_PER_MM - 2 * margin
  const height = stock.heightMm * POINTS_PER_MM - 2 * margin
  const shift = {
    x: margin + (template.labelShiftRightTenths / 10) * POINTS_PER_MM,
    y: margin + (template.labelShiftDownTenths / 10) * POINTS_PER_MM
  }
  const modules = text.symbol === null ? null : await modulesOf(text.symbol)
  const isSquare = modules !== null && modules.rows > 1
  const module =
    modules &&
    moduleOf(modules, isSquare ? { width: width * QR_SHARE, height } : { width, height }, setting)
  if (text.symbol !== null && module === null) {
    throw isSquare
      ? tooSmall(stock)
      : catalogErrors['code-too-wide']({ code: text.symbol.text, widthMm: stock.widthMm })
  }
  const side = isSquare ? modules.columns * (module ?? 0) : 0
  const room = { width: width - (isSquare ? side + GAP : 0), height }
  const least = modules === null || isSquare ? 0 : LEAST_BARS_MM * POINTS_PER_MM
  const usual = Math.min(room.height / USUAL.height, room.width / USUAL.width)
  for (let factor = Math.min(MOST, Math.max(LEAST, usual)); factor >= LEAST; factor *= SHRINKING) {
    for (const most of isSquare ? [3, 2, 1] : [2, 1]) {
      const set = await setTexts(text, template.labelLines, room, {
        ...setting,
        factor,
        most,
        isBeside: isSquare
      })
      const left = height - set.height
      if (left < least) continue
      return shifted(
        isSquare
          ? {
              lines: set.lines,
              symbol: {
                modules,
                module: module ?? 0,
                height: module ?? 0,
                x: atEnd(setting, width, side),
                y: (height - side) / 2
              }
            }
          : withBars(set, { modules, module: module ?? 0, width, left }),
        isSquare && setting.direction === 'rtl' ? side + GAP : 0,
        shift
      )
    }
  }
  throw tooSmall(stock)
}

const tooSmall = ({ widthMm, heightMm }: PrintedLabels['stock']) =>
  catalogErrors['label-too-small']({ widthMm, heightMm })

const atEnd = ({ direction }: Setting, width: number, side: number): number =>
  direction === 'ltr' ? width - side : 0

/** How wide a module is, in points; null: the symbol does not fit. */
function moduleOf(
  { columns, rows }: SymbolModules,
  room: { width: number; height: number },
  { perPoint }: Setting
): number | null {
  const isSquare = rows > 1
  const widest = Math.min(
    room.width / columns,
    isSquare ? room.height / rows : Infinity,
    (isSquare ? 3 : 1) * MODULE_MM.most * POINTS_PER_MM
  )
  const module = perPoint === null ? widest : Math.floor(widest * perPoint + 1e-6) / perPoint
  const least = isSquare
    ? LEAST_QR_MODULE_MM
    : perPoint === null
      ? MODULE_MM.leastOnPaper
      : MODULE_MM.least
  // What rounding takes off a printer's dot is no reason to refuse.
  return module < least * POINTS_PER_MM * 0.99 ? null : module
}

/** Texts above and below the place of the bars. */
interface SetTexts {
  lines: Placed[]
  /** Below the bars; y from its own top. */
  below: Placed[]
  top: number
  height: number
}

async function setTexts(
  text: LabelText,
  shown: readonly string[],
  room: { width: number; height: number },
  {
    setter,
    direction,
    factor,
    most,
    isBeside
  }: Setting & { factor: number; most: number; isBeside: boolean }
): Promise<SetTexts> {
  const lines: Placed[] = []
  let top = 0
  const place = (
    line: TextLine,
    size: number,
    where: 'start' | 'end' | 'middle',
    y: number,
    width = room.width
  ): Placed => {
    const left = width - line.width * size
    const x =
      where === 'middle' ? left / 2 : (where === 'start') === (direction === 'ltr') ? 0 : left
    return { line, x, y: y + line.ascent * size, size }
  }
  const highOf = (line: TextLine, size: number): number => (line.ascent + line.descent) * size
  const stack = (set: TextLine[], size: number, where: 'start' | 'end'): void => {
    for (const line of set) {
      lines.push(place(line, size, where, top))
      top += highOf(line, size)
    }
  }
  const whole = async (
    value: string,
    size: number,
    weight: 400 | 700
  ): Promise<{ line: TextLine | undefined; size: number }> => {
    const [line] = await setter.lines(value, Infinity, weight)
    return { line, size: line === undefined ? size : Math.min(size, room.width / line.width) }
  }
  if (shown.includes('name')) {
    const size = SIZES.name * factor
    stack(await fitted(setter, text.name, room.width / size, most), size, 'start')
  }
  const small = SIZES.small * factor
  const aside = [
    ...(shown.includes('unit-price') && text.unitPrice !== null ? [text.unitPrice] : []),
    ...(shown.includes('sku') ? [text.sku] : [])
  ]
  const asides: Array<{ line: TextLine; size: number }> = []
  for (const value of aside) {
    const { line, size } = await whole(value, small, 400)
    if (line !== undefined) asides.push({ line, size })
  }
  const price = shown.includes('price') ? await whole(text.price, SIZES.price * factor, 700) : null
  const widest = Math.max(0, ...asides.map(({ line, size }) => line.width * size))
  if (
    price?.line !== undefined &&
    widest > 0 &&
    price.line.width * price.size + GAP + widest <= room.width
  ) {
    const high = highOf(price.line, price.size)
    const highAside = asides.reduce((sum, { line, size }) => sum + highOf(line, size), 0)
    lines.push(place(price.line, price.size, 'start', top))
    let y = top + Math.max(0, high - highAside)
    for (const { line, size } of asides) {
      lines.push(place(line, size, 'end', y))
      y += highOf(line, size)
    }
    top += Math.max(high, highAside)
  } else {
    for (const { line, size } of [price, ...asides].filter(one => one !== null)) {
      if (line !== undefined) stack([line], size, 'start')
    }
  }
  const code =
    shown.includes('code') && text.symbol !== null
      ? await whole(text.symbol.text, small, 400)
      : null
  if (isBeside && code?.line !== undefined) stack([code.line], code.size, 'start')
  const below =
    code?.line === undefined || isBeside ? [] : [place(code.line, code.size, 'middle', 0)]
  const foot = code?.line === undefined || isBeside ? 0 : highOf(code.line, code.size)
  return { lines, below, top, height: top + foot }
}

function withBars(
  { lines, below, top }: SetTexts,
  {
    modules,
    module,
    width,
    left
  }: { modules: SymbolModules | null; module: number; width: number; left: number }
): PlacedLabel {
  if (modules === null) return { lines, symbol: null }
  return {
    lines: [...lines, ...below.map(line => ({ ...line, y: line.y + top + left }))],
    symbol: { modules, module, height: left, x: (width - modules.columns * module) / 2, y: top }
  }
}

const shifted = (
  { lines, symbol }: PlacedLabel,
  asideX: number,
  shift: { x: number; y: number }
): PlacedLabel => ({
  lines: lines.map(line => ({ ...line, x: line.x + asideX + shift.x, y: line.y + shift.y })),
  symbol: symbol && { ...symbol, x: symbol.x + shift.x, y: symbol.y + shift.y }
})
