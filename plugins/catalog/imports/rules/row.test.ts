import t from 'tap'
import { DEEPEST } from '../../categories/rules.ts'
import { Refused } from 'stoa/plugin'
import { productColumns } from './row.ts'

const notation = { currency: 'GBP', decimalComma: false }
/** What is said about one cell. */
function said(name: string, cell: string): string[] {
  const codes: string[] = []
  try {
    productColumns.find(one => one.name === name)?.read(cell, notation, code => codes.push(code))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    codes.push(error.code)
  }
  return codes
}
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
