import type { PlacedSymbol } from './place-label.ts'

/** Dark modules side by side, in one piece: drawn one by one they would leave hairs between them. */
export function* darkRuns({ modules }: Pick<PlacedSymbol, 'modules'>): Generator<{
  column: number
  row: number
  length: number
}> {
  for (let row = 0; row < modules.rows; row++) {
    for (let column = 0; column < modules.columns; column++) {
      let length = 0
      while (column + length < modules.columns && modules.isDark(column + length, row)) length++
      if (length > 0) yield { column, row, length }
      column += length
    }
  }
}
