import fc from 'fast-check'
import t from 'tap'
import { connect } from '../../database/connection.ts'
import type { Rule } from '../../instance/directory.ts'
import { cloneDatabase, stopOwnServer } from '../../../test/support/postgres.ts'
import { abilityOf, holds } from '../ability.ts'
import { conditionOf, type RowColumns } from './row-conditions.ts'

const database = await cloneDatabase()
const client = connect(database.adminUrl, 'stoa tests')
await client.connect()
t.teardown(async () => {
  await client.end()
  await database.drop()
  await stopOwnServer()
})

const COLUMNS: RowColumns = {
  name: { column: 's.name', type: 'text' },
  shopId: { column: 's.shop_id', type: 'uuid' },
  totalMinor: { column: 's.total_minor', type: 'integer' },
  open: { column: 's.open', type: 'boolean' },
  at: { column: 's.at', type: 'instant' },
  day: { column: 's.day', type: 'day' }
}
const ROWS =
  'FROM jsonb_to_recordset($1::jsonb) AS s (id int, name text, shop_id uuid, total_minor bigint, open boolean, at timestamptz, day date)'

// Few values each, so that rules and rows meet; some that only look alike.
const IDS = [
  '01a1fc97-9a50-75fa-9570-0e74825b352b',
  'f1a1fc97-9a50-75fa-9570-0e74825b352b',
  '00000000-0000-0000-0000-000000000000'
]
const TEXTS = [
  '',
  'a',
  'B',
  'b',
  'ä',
  'Z',
  '\u{1F600}',
  '\uFFFD',
  '2026-01-01',
  "'; --",
  '10',
  'null'
]
const NUMBERS = [-1, 0, 1, 9.5, 10, 9_007_199_254_740_991]
const INSTANTS = [
  '2026-01-01T00:00:00Z',
  '2026-01-01T01:00:00.000+01:00',
  '2026-01-01T00:00:00.001Z',
  '2026-01-01T00:00:00.0005Z',
  '1969-12-31T23:59:59.999Z'
]
const DAYS = ['2026-01-01', '2026-01-10', '1999-12-31']

const scalar = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...IDS, 'F1A1FC97-9A50-75FA-9570-0E74825B352B'),
  fc.constantFrom(...NUMBERS),
  fc.boolean(),
  fc.constantFrom(...INSTANTS),
  fc.constantFrom(...DAYS)
)
const bound = scalar.filter(v => typeof v !== 'boolean')
const nullable = fc.option(scalar)
const several = fc.array(scalar, { minLength: 1, maxLength: 4 })
const operators = fc.oneof(
  nullable,
  fc.record({ $eq: nullable }),
  fc.record({ $ne: nullable }),
  fc.record({ $in: several }),
  fc.record({ $nin: several }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $gt: bound, $lte: bound }, { requiredKeys: ['$gt'] }),
  fc.record({ $gte: bound, $lt: bound }, { requiredKeys: ['$gte'] }),
  fc.record({ $lt: bound })
)
const conditions = fc.dictionary(fc.constantFrom(...Object.keys(COLUMNS), 'unheardOf'), operators, {
  minKeys: 1,
  maxKeys: 3
})
const rule: fc.Arbitrary<Rule> = fc.record({
  permission: fc.constantFrom('sale.read', 'sale.*', '*', 'sale.void', 'product.read'),
  inverted: fc.boolean(),
  conditions: fc.option(conditions, { freq: 4 })
})
const row = fc.record({
  name: fc.option(fc.constantFrom(...TEXTS)),
  shop_id: fc.option(fc.constantFrom(...IDS)),
  total_minor: fc.option(fc.constantFrom(...NUMBERS.filter(Number.isInteger))),
  open: fc.option(fc.boolean()),
  at: fc.option(fc.constantFrom(...INSTANTS)),
  day: fc.option(fc.constantFrom(...DAYS))
})

interface DatabaseRow {
  id: number
  name: string | null
  shop_id: string | null
  total_minor: number | null
  open: boolean | null
  at: Date | null
  day: string | null
}
const asSeen = (r: DatabaseRow) => ({
  name: r.name,
  shopId: r.shop_id,
  totalMinor: r.total_minor,
  open: r.open,
  at: r.at,
  day: r.day
})

/** The ids of the rows for which SQL and for which can() say yes. */
async function both(rules: Rule[], rows: object[]): Promise<{ bySql: number[]; byCan: number[] }> {
  const ability = abilityOf(rules)
  const text = JSON.stringify(rows.map((r, id) => ({ id, ...r })))
  const only = conditionOf(ability, 'sale.read', COLUMNS, 2)
  const [all, some] = [
    await client.query<DatabaseRow>(`SELECT * ${ROWS} ORDER BY id`, [text]),
    await client.query<{ id: number }>(`SELECT id ${ROWS} WHERE ${only.sql} ORDER BY id`, [
      text,
      ...only.values
    ])
  ]
  return {
    bySql: some.rows.map(r => r.id),
    byCan: all.rows.filter(r => holds(ability, 'sale.read', asSeen(r))).map(r => r.id)
  }
}

t.test('SQL lets through exactly the rows can() does', async t => {
  let allowed = 0
  let denied = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(rule, { minLength: 1, maxLength: 5 }),
      fc.array(row, { minLength: 20, maxLength: 40 }),
      async (rules, rows) => {
        const { bySql, byCan } = await both(rules, rows)
        allowed += byCan.length
        denied += rows.length - byCan.length
        return JSON.stringify(bySql) === JSON.stringify(byCan)
      }
    ),
    { numRuns: 600 }
  )
  t.comment(`${allowed} rows allowed, ${denied} denied`)
  t.ok(allowed > 500 && denied > 500, 'and both were seen')
})

t.test('what no rule allows, or cannot be judged, is denied', async t => {
  const allow = (conditions: Record<string, unknown> | null, inverted = false): Rule => ({
    permission: 'sale.read',
    inverted,
    conditions
  })
  const rows = [{ name: 'a' }, { name: null }]
  t.strictSame(await both([], rows), { bySql: [], byCan: [] }, 'no rule')
  t.strictSame(
    await both([allow(null, true)], rows),
    { bySql: [], byCan: [] },
    'only a prohibition'
  )
  t.strictSame(
    await both([allow({ unheardOf: { $ne: 1 } })], rows),
    { bySql: [], byCan: [] },
    'a field no one knows allows nothing'
  )
  t.strictSame(
    await both([allow(null), allow({ unheardOf: 1 }, true)], rows),
    { bySql: [], byCan: [] },
    'and forbids everything'
  )
  t.strictSame(
    await both([allow({ name: { $regex: '.*' } })], rows),
    { bySql: [], byCan: [] },
    'nor does an operator no one knows'
  )
  t.strictSame(await both([allow(null), allow({ name: { $regex: 'b' } }, true)], rows), {
    bySql: [],
    byCan: []
  })
  t.strictSame(
    await both([allow({ name: { $ne: 'b' } })], rows),
    { bySql: [0, 1], byCan: [0, 1] },
    'null is not b'
  )
  t.strictSame(
    await both([allow(null), allow({ name: 'a' }, true)], rows),
    { bySql: [1], byCan: [1] },
    'and null is not forbidden with a'
  )
  t.equal(conditionOf(abilityOf([allow(null)]), 'sale.read', COLUMNS, 1).sql, 'true')
  t.equal(conditionOf(abilityOf([]), 'sale.read', COLUMNS, 1).sql, 'false')
  t.strictSame(
    conditionOf(abilityOf([allow({ name: 'a', totalMinor: { $lt: 5 } })]), 'sale.read', COLUMNS, 4)
      .values,
    ['a', '5']
  )
})

t.test('a name that only exists on every object is no field of the row', async t => {
  const ability = abilityOf([
    { permission: 'sale.read', inverted: false, conditions: { constructor: { $exists: true } } }
  ])
  t.notOk(holds(ability, 'sale.read', { id: 1 }))
})
