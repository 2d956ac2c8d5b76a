import { Type } from '@sinclair/typebox'
import t from 'tap'
import { faultsIn } from './input.ts'

const Lines = Type.Object({ lines: Type.Array(Type.Object({ sku: Type.String() }, { additionalProperties: false })) }, { additionalProperties: false })
const faulty = (lines: number) => ({ lines: Array.from({ length: lines }, () => ({})) })

t.test('of a form all faults are told that a person can mend at once, of a long input the first', async t => {
  t.strictSame(faultsIn(Lines, { lines: [{ sku: 'TEA' }] }), [])
  t.match(faultsIn(Lines, { lines: [{ sku: 7 }] }), [{ field: '/lines/0/sku', code: 'invalid' }])
  t.equal(faultsIn(Lines, faulty(20)).length, 40, 'it is missing, and is no text')
  t.equal(faultsIn(Lines, faulty(60)).length, 50)
  t.equal(faultsIn(Lines, faulty(5_000)).length, 1)
})

t.test('what no operation takes is told before its schema is asked', async t => {
  t.match(faultsIn(Lines, { lines: [{ sku: 'half of a pair \ud800' }] }), [{ field: '/lines/0/sku', code: 'text' }])
  t.match(faultsIn(Lines, JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`)), [{ code: 'depth' }])
})
