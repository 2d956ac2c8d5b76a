import t from 'tap'
import { spanBefore, spanOf } from './periods.ts'

const span = (from: string, to = from) => ({ from, to })

t.test('periods end with the business day in force', async t => {
  const today = '2026-03-12' // a Thursday
  t.strictSame(spanOf('today', today, {}), span(today))
  t.strictSame(spanOf('yesterday', '2026-03-01', {}), span('2026-02-28'))
  t.strictSame(spanOf('week', today, {}), span('2026-03-09', today))
  t.strictSame(spanOf('week', '2026-03-15', {}), span('2026-03-09', '2026-03-15'))
  t.strictSame(spanOf('month', today, {}), span('2026-03-01', today))
  t.strictSame(spanOf('last-month', today, {}), span('2026-02-01', '2026-02-28'))
  t.strictSame(spanOf('own', today, { from: '2026-01-05' }), span('2026-01-05', today))
})

t.test('what a period is compared with', async t => {
  t.strictSame(spanBefore(span('2026-03-12'), 'before'), span('2026-03-05'), 'same weekday')
  t.strictSame(
    spanBefore(span('2026-03-09', '2026-03-12'), 'before'),
    span('2026-03-02', '2026-03-05')
  )
  t.strictSame(
    spanBefore(span('2026-03-01', '2026-03-31'), 'before'),
    span('2026-02-01', '2026-02-28'),
    'a whole month with a whole month'
  )
  t.strictSame(
    spanBefore(span('2026-02-01', '2026-02-28'), 'before'),
    span('2026-01-01', '2026-01-31')
  )
  t.strictSame(
    spanBefore(span('2026-03-01', '2026-03-12'), 'before'),
    span('2026-02-01', '2026-02-12')
  )
  t.strictSame(
    spanBefore(span('2026-03-05', '2026-03-24'), 'before'),
    span('2026-02-13', '2026-03-04')
  )
  t.strictSame(spanBefore(span('2028-02-29'), 'year'), span('2027-02-28'))
  t.equal(spanBefore(span('2026-03-02', '2026-03-01'), 'before'), null, 'the API refuses it')
  t.equal(spanBefore(span('2026-03-02'), 'none'), null)
})
