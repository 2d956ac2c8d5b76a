import { Type } from '@sinclair/typebox'
import t from 'tap'
import { recordsOf } from '../files/csv/records.ts'
import { faultsIn } from './input.ts'
import { Input } from './schema.ts'

const Lines = Input({ lines: Type.Array(Input({ sku: Type.String() })) })
const faulty = (lines: number) => ({ lines: Array.from({ length: lines }, () => ({})) })

t.test(
  'of a form all faults are told that a person can fix at once, of a long input the first',
  async t => {
    t.strictSame(faultsIn(Lines, { lines: [{ sku: 'TEA' }] }), [])
    t.match(faultsIn(Lines, { lines: [{ sku: 7 }] }), [{ field: '/lines/0/sku', code: 'invalid' }])
    t.equal(faultsIn(Lines, faulty(20)).length, 40, 'it is missing, and is no text')
    t.equal(faultsIn(Lines, faulty(60)).length, 50)
    t.equal(faultsIn(Lines, faulty(5_000)).length, 1)
  }
)

t.test('what no operation takes is told before its schema is asked', async t => {
  t.match(faultsIn(Lines, { lines: [{ sku: 'half of a pair \ud800' }] }), [
    { field: '/lines/0/sku', code: 'text' }
  ])
  t.match(faultsIn(Lines, JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`)), [{ code: 'depth' }])
})

t.test('texts are kept in one spelling, whatever keyboard they come from', t => {
  const [composed, apart] = ['Caf\u00e9', 'Cafe\u0301']
  const input = { lines: [{ sku: apart }] }
  t.strictSame(faultsIn(Lines, input), [])
  t.equal(input.lines[0]?.sku, composed)
  t.strictSame(
    faultsIn(Lines, Object.freeze({ lines: Object.freeze([Object.freeze({ sku: apart })]) })),
    [],
    'what no one may change stays as it is'
  )
  t.strictSame(
    [...recordsOf(`sku\n${apart}`, ',', { records: 5, columns: 5, recordBytes: 1_000 })].map(
      ({ cells }) => cells[0]
    ),
    ['sku', composed],
    'in files as well'
  )
  t.end()
})
