import t from 'tap'
import { rangeOf } from './range.ts'

t.test('the days of a report', async t => {
  const today = { from: '2026-11-21', to: '2026-11-21' }
  t.strictSame(rangeOf(undefined, undefined, today), { from: '2026-11-21', to: '2026-11-21' })
  t.strictSame(rangeOf('2026-11-01', undefined, today), { from: '2026-11-01', to: '2026-11-21' })
  t.strictSame(rangeOf(undefined, '2026-11-01', today), { from: '2026-11-01', to: '2026-11-01' })
  t.strictSame(
    rangeOf(undefined, undefined, { from: '2026-11-21', to: '2026-11-22' }),
    { from: '2026-11-21', to: '2026-11-22' },
    'where shops count different days'
  )
  t.throws(() => rangeOf('2026-11-02', '2026-11-01', today), { code: 'reporting.range-reversed' })
  // 2024-01-01 to 2027-01-02 are 1,098 days, both included.
  t.strictSame(rangeOf('2024-01-01', '2027-01-02', today), { from: '2024-01-01', to: '2027-01-02' })
  t.throws(() => rangeOf('2024-01-01', '2027-01-03', today), { code: 'reporting.range-too-long' })
  t.throws(() => rangeOf('2020-01-01', '2026-11-01', today), { code: 'reporting.range-too-long' })
})
