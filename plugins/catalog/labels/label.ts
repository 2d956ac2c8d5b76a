import type { LabelTemplate } from './input.ts'
import type { LabelStock } from './rules/stock.ts'
import type { SymbolText } from './rules/symbol.ts'

/** What stands on a label, in words. */
export interface LabelText {
  name: string
  price: string
  unitPrice: string | null
  sku: string
  /** null: it bears none. */
  symbol: SymbolText | null
}

/** What is printed, and on what. */
export interface PrintedLabels {
  labels: Array<{ text: LabelText; copies: number }>
  stock: LabelStock
  template: LabelTemplate
  /** From 1. */
  startAt: number
  /** BCP 47. */
  locale: string
  author: string
}
