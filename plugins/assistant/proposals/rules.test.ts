import t from 'tap'
import { sameEffect } from './rules.ts'

t.test("two effects are the same but for ids, instants and documents' numbers", async t => {
  const id = (n: number) => `01a1fd27-bd7b-746c-89bc-6415a4fba73${n}`
  const effect = {
    id: id(1),
    number: 'S-1',
    totalMinor: 500,
    at: '2026-11-21T08:10:03.210Z',
    lines: [{ id: id(2), sku: 'A', quantity: '1' }],
    note: null
  }
  t.ok(
    sameEffect(effect, {
      ...effect,
      id: id(3),
      number: 'S-2',
      at: '2026-11-21T09:00:00.000Z',
      lines: [{ id: id(4), sku: 'A', quantity: '1' }]
    })
  )
  for (const other of [
    { totalMinor: 501 },
    { note: 'x' },
    { lines: [] },
    { lines: [{ id: id(2), sku: 'B', quantity: '1' }] },
    { more: 1 },
    { id: null },
    { at: 'never' },
    { lines: {} }
  ]) {
    t.notOk(sameEffect(effect, { ...effect, ...other }), JSON.stringify(other))
  }
  const { number: _, ...unnumbered } = effect
  t.notOk(sameEffect(effect, unnumbered))
  t.notOk(sameEffect([], {}))
  t.ok(sameEffect(null, null))
})
