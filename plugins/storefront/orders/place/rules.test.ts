import t from 'tap'
import { keptFree } from './rules.ts'

t.test('whole pieces stay free, rounded in favour of those who order', async t => {
  const cases = [
    [1, 50],
    [2, 50],
    [3, 50],
    [10, 50],
    [10, 90],
    [10, 100],
    [10, 1],
    [0, 50],
    [-2, 50]
  ] as const
  t.strictSame(
    cases.map(([pieces, percent]) => keptFree(pieces * 1000, percent) / 1000),
    [0, 1, 1, 5, 1, 0, 9, 0, 0]
  )
  t.equal(keptFree(800, 50), 0, 'of what is weighed too')
})
