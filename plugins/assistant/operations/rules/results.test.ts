import t from 'tap'
import { Type } from 'stoa/plugin'
import { capResult, MOST_BYTES } from './cap-result.ts'
import { distinctSources, periodOf, type Source } from './source.ts'
import { offeredInput, readInput } from './tool-input.ts'

t.test('a long list is cut to 50 rows, and it is said', async t => {
  const { data, left } = capResult({
    total: 120,
    items: Array.from({ length: 120 }, (_, i) => ({ i }))
  })
  t.equal((data as { items: unknown[] }).items.length, 50)
  t.equal((data as { total: number }).total, 120)
  t.match(left, /70 rows of \/items/)
  t.strictSame(capResult({ items: [1, 2] }), { data: { items: [1, 2] }, left: null })
})

t.test('a page that lost rows loses its cursor, which points behind them', async t => {
  const items = Array.from({ length: 100 }, (_, i) => ({ i }))
  const { data, left } = capResult({ items, next: 'behind-all-hundred' })
  t.strictSame(data, { items: items.slice(0, 50) })
  t.match(left, /50 rows of \/items.* a limit of 50/)
  const whole = { items: items.slice(0, 50), next: 'behind-these' }
  t.strictSame(capResult(whole), { data: whole, left: null })
})

t.test('a large result is cut further, to 8 kB, at letters and not within them', async t => {
  const wide = capResult(Array.from({ length: 60 }, (_, i) => ({ i, text: '😀'.repeat(300) })))
  t.ok(Buffer.byteLength(JSON.stringify(wide.data)) <= MOST_BYTES)
  t.ok((wide.data as unknown[]).length > 1)
  t.ok(JSON.stringify(wide.data).isWellFormed())
  const long = capResult({ note: 'ab'.repeat(3_000), amountMinor: 5 })
  t.match(long, { data: { amountMinor: 5, note: /…$/ }, left: /the end of a text at \/note/ })
  t.match(
    capResult(Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`field${i}`, i]))),
    { data: null, left: /too large/ }
  )
})

t.test(
  'what a model writes is read kindly: defaults, numbers as text, null for nothing',
  async t => {
    const schema = Type.Object(
      {
        limit: Type.Integer({ default: 20 }),
        search: Type.Optional(Type.String()),
        note: Type.Union([Type.String(), Type.Null()]),
        count: Type.Integer()
      },
      { additionalProperties: false }
    )
    t.strictSame(readInput(schema, { search: null, note: null, count: '7' }), {
      limit: 20,
      note: null,
      count: 7
    })
    t.strictSame(
      readInput(schema, { count: 'seven', other: 1 }),
      { limit: 20, count: 'seven', other: 1 },
      'what is wrong stays wrong'
    )
    t.strictSame(offeredInput(schema).required, ['note', 'count'])
  }
)

t.test('a period is what the result says, else what was asked', async t => {
  t.strictSame(
    periodOf({ from: '2026-01-01', to: '2026-01-02' }, { from: '2026-02-01', to: '2026-02-28' }),
    { from: '2026-02-01', to: '2026-02-28' }
  )
  t.strictSame(periodOf({ from: '2026-01-01', to: '2026-01-02' }, { items: [] }), {
    from: '2026-01-01',
    to: '2026-01-02'
  })
  t.equal(periodOf({ from: 'A', to: 'B' }, null), null)
  const source = {
    operation: 'a.b',
    input: {},
    period: null,
    company: 'C',
    shop: null,
    at: '1'
  } satisfies Source
  t.strictSame(
    distinctSources([source, { ...source, at: '2' }, { ...source, input: { x: 1 } }]).map(
      s => s.at
    ),
    ['2', '1']
  )
})
