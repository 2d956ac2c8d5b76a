/** Labels as they are bought, in millimetres. */
export interface LabelStock {
  widthMm: number
  heightMm: number
  /** Of a sheet: how they lie on it, in the middle of the paper; null: one after the other on a roll. */
  sheet: {
    paper: readonly [widthMm: number, heightMm: number]
    columns: number
    rows: number
    /** Between two of them, sideways; none lies between two rows. */
    gapMm: number
  } | null
}

const A4 = [210, 297] as const
const LETTER = [215.9, 279.4] as const
const sheet = (
  size: readonly [number, number],
  paper: readonly [number, number],
  [columns, rows]: readonly [number, number],
  gapMm: number
): LabelStock => ({ widthMm: size[0], heightMm: size[1], sheet: { paper, columns, rows, gapMm } })
const roll = (widthMm: number, heightMm: number): LabelStock => ({ widthMm, heightMm, sheet: null })

/** By what is printed on their box; 'custom': a roll whose size is said. */
export const STOCKS = {
  'roll-50x25': roll(50, 25),
  'roll-40x30': roll(40, 30),
  'roll-57x32': roll(57, 32),
  'roll-62x29': roll(62, 29),
  'roll-100x50': roll(100, 50),
  'avery-l7160': sheet([63.5, 38.1], A4, [3, 7], 2.54),
  'avery-l7651': sheet([38.1, 21.2], A4, [5, 13], 2.54),
  'avery-l7163': sheet([99.1, 38.1], A4, [2, 7], 2.54),
  'avery-5160': sheet([66.675, 25.4], LETTER, [3, 10], 3.175),
  'avery-5163': sheet([101.6, 50.8], LETTER, [2, 5], 4.7625)
} as const satisfies Record<string, LabelStock>
export type StockName = keyof typeof STOCKS | 'custom'

export const stockOf = (
  name: StockName,
  custom: { widthMm: number; heightMm: number }
): LabelStock => (name === 'custom' ? roll(custom.widthMm, custom.heightMm) : STOCKS[name])

/** Where the corner of a sheet's label lies, in millimetres. @param place from 0, row by row */
export function cornerOf(
  { widthMm, heightMm, sheet }: LabelStock & { sheet: NonNullable<LabelStock['sheet']> },
  place: number
): { xMm: number; yMm: number } {
  const { paper, columns, rows, gapMm } = sheet
  const left = (paper[0] - columns * widthMm - (columns - 1) * gapMm) / 2
  const top = (paper[1] - rows * heightMm) / 2
  const [column, row] = [place % columns, Math.floor(place / columns)]
  return { xMm: left + column * (widthMm + gapMm), yMm: top + row * heightMm }
}
