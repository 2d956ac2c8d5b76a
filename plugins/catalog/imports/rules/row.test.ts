import t from 'tap'
import { DEEPEST } from '../../categories/rules.ts'
import { readRow, type Column } from './row.ts'

const notation = { currency: 'GBP', decimalComma: false }
/** What is said about one cell beside a good SKU. */
const said = (column: Column, cell: string): string[] =>
  readRow(2, { sku: 'LAMP', [column]: cell }, notation).remarks.map(remark => remark.code)
const path = (levels: number, letters = 1): string =>
  Array.from({ length: levels }, () => 'x'.repeat(letters)).join(' > ')

t.test('a category is so deep and its names so long, and no more', t => {
  t.strictSame(said('category', path(DEEPEST)), [])
  t.strictSame(said('category', path(DEEPEST + 1)), ['too-long'])
  t.strictSame(said('category', path(1, 80)), [])
  t.strictSame(said('category', path(1, 81)), ['too-long'])
  t.end()
})

t.test('a name is so long, and no more', t => {
  t.strictSame(said('name', 'x'.repeat(200)), [])
  t.strictSame(said('name', 'x'.repeat(201)), ['too-long'])
  t.end()
})
