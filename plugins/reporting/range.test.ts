import t from 'tap'
import { rangeOf } from './range.ts'

t.test('the days of a report', async t => {
  t.strictSame(rangeOf(undefined, undefined, '2026-11-21'), { from: '2026-11-21', to: '2026-11-21' })
  t.strictSame(rangeOf('2026-11-01', undefined, '2026-11-21'), { from: '2026-11-01', to: '2026-11-21' })
  t.strictSame(rangeOf(undefined, '2026-11-01', '2026-11-21'), { from: '2026-11-01', to: '2026-11-01' })
  t.throws(() => rangeOf('2026-11-02', '2026-11-01', '2026-11-21'), { code: 'reporting.range-reversed' })
  t.throws(() => rangeOf('2020-01-01', '2026-11-01', '2026-11-21'), { code: 'reporting.range-too-long' })
})
