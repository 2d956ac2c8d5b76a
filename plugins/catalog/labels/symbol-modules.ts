import type JsBarcode from 'jsbarcode'
import { qrSquares } from 'stoa/plugin'
import type { SymbolText } from './rules/symbol.ts'

/** What is dark of a symbol, in modules: bars are as high as their room. */
export interface SymbolModules {
  /** How many there are side by side, with the free edges that a scanner needs. */
  columns: number
  /** Of a square symbol as many; of bars one. */
  rows: number
  isDark(column: number, row: number): boolean
}

/** Free modules before and behind (GS1 General Specifications 5.2; ISO/IEC 15417, 16390, 18004). */
const QUIET = {
  EAN13: [11, 7],
  EAN8: [7, 7],
  UPC: [9, 9],
  ITF14: [10, 10],
  CODE128: [10, 10],
  QR: [4, 4]
} as const

export async function modulesOf({ kind, text }: SymbolText): Promise<SymbolModules> {
  const [before, behind] = QUIET[kind]
  if (kind === 'QR') {
    const { size, isDark } = await qrSquares(text)
    const inside = (at: number): boolean => at >= before && at < before + size
    return {
      columns: before + size + behind,
      rows: before + size + behind,
      isDark: (column, row) =>
        inside(column) && inside(row) && isDark(column - before, row - before)
    }
  }
  const { default: draw } = await import('jsbarcode')
  const drawn: { encodings?: Array<{ data: string }> } = {}
  draw(drawn, text, { format: kind, flat: true } as JsBarcode.Options)
  const bars = (drawn.encodings ?? []).map(({ data }) => data).join('')
  return {
    columns: before + bars.length + behind,
    rows: 1,
    isDark: column => bars[column - before] === '1'
  }
}
