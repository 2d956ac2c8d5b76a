// In a process of its own: it measures what a process spends.
import fc from 'fast-check'
import pg from 'pg'
import t from 'tap'
import { cloneDatabase, stopOwnServer } from '../../test/support/postgres.ts'
import { literal } from './literal.ts'

const database = await cloneDatabase()
const client = new pg.Client({ connectionString: database.adminUrl })
await client.connect()
t.teardown(async () => {
  await client.end()
  await database.drop()
  await stopOwnServer()
})
await client.query(
  'PREPARE echo (text, bigint, boolean, timestamptz, bytea, text[], uuid[]) AS SELECT $1 AS a, $2::text AS b, $3 AS c, $4 AS d, $5 AS e, $6 AS f, $7::text[] AS g'
)

const anyText = fc.string({ unit: 'grapheme' }).map(s => s.replaceAll('\0', ''))
const plain = fc.oneof(
  anyText,
  fc.constantFrom(
    "'",
    "''; DROP TABLE x; --",
    '\\',
    "\\'",
    '"',
    '{}',
    'NULL',
    '$1',
    "E'\\n'",
    '--',
    '/*'
  )
)

// From the first year PostgreSQL knows, 4713 BC, to the last JavaScript does: those of five digits,
// and before Christ, are written in ways of their own.
const anyTime = fc.oneof(
  fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  fc.date({ min: new Date('-004700-01-01'), max: new Date(8.64e15), noInvalidDate: true })
)

t.test('what goes in as a literal comes out as the same value', async t => {
  await fc.assert(
    fc.asyncProperty(
      plain,
      fc.maxSafeInteger(),
      fc.boolean(),
      anyTime,
      fc.uint8Array({ maxLength: 20 }),
      fc.array(fc.option(plain), { maxLength: 5 }),
      fc.array(fc.uuid(), { maxLength: 3 }),
      async (a, b, c, d, e, f, g) => {
        const bytes = Buffer.from(e)
        const {
          rows: [row]
        } = await client.query(`EXECUTE echo(${[a, b, c, d, bytes, f, g].map(literal).join(',')})`)
        return (
          row.a === a &&
          row.b === String(b) &&
          row.c === c &&
          row.d.getTime() === d.getTime() &&
          bytes.equals(row.e) &&
          JSON.stringify(row.f) === JSON.stringify(f) &&
          JSON.stringify(row.g) === JSON.stringify(g)
        )
      }
    ),
    { numRuns: 300 }
  )
  const {
    rows: [nothing]
  } = await client.query(
    `EXECUTE echo(${[null, undefined, null, null, null, null, null].map(literal).join(',')})`
  )
  t.ok(Object.values(nothing).every(v => v === null))
  t.throws(() => literal(NaN), TypeError)
})

/**
 * The least of some tries, in microseconds of this process, since others may be at work beside it;
 * and what came of it.
 */
function took(work: () => string): [number, string] {
  let made = ''
  // Often enough that the system's clock of the processor, which ticks every few milliseconds, counts it.
  const tries = Array.from({ length: 5 }, () => {
    const began = process.cpuUsage()
    for (let n = 0; n < 10; n++) made = work()
    return process.cpuUsage(began).user
  })
  return [Math.min(...tries), made]
}

t.test('a text is quoted as the driver would, and a megabyte of it holds no one up', async t => {
  fc.assert(
    fc.property(plain, text => literal(text) === pg.escapeLiteral(text)),
    { numRuns: 2_000 }
  )
  // Where there is something to double, both take their time; where there is nothing, the driver
  // looks at each letter all the same.
  for (const [piece, most] of [
    ['plain text ', 0.5],
    ["it's ", 1.5],
    ["C:\\ it's ", 1.5]
  ] as const) {
    const long = piece.repeat(1_000_000 / piece.length)
    const [ours, written] = took(() => literal(long))
    t.ok(
      ours < took(() => pg.escapeLiteral(long))[0] * most,
      `a megabyte of ${JSON.stringify(piece)} in ${most} of the driver's time at most`
    )
    t.ok(written.length >= long.length + 2)
  }
})
