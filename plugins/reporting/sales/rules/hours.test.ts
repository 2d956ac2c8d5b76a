import t from 'tap'
import { hoursFrom } from './hours.ts'
import { NOTHING } from './others.ts'

t.test('all hours of a business day, in its order', async t => {
  const late = { ...NOTHING, key: '02', sales: 3 }
  const hours = hoursFrom(5, [late])
  t.equal(hours.length, 24)
  t.match(hours[0], { key: '05', label: '05:00', sales: 0 })
  t.match(hours[21], { key: '02', label: '02:00', sales: 3 })
  t.match(hours[23], { key: '04', label: '04:00' })
})
