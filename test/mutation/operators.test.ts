import t from 'tap'
import { shuffled } from './mutants.ts'
import { changesOf } from './operators.ts'

/** What a text becomes by each fault, in the order of the text. */
const becomes = (text: string): string[] =>
  changesOf(text).map(({ start, end, text: to }) => text.slice(0, start) + to + text.slice(end))

t.test('small faults in code', t => {
  t.strictSame(becomes('const f = (a, b) => a < b'), [
    'const f = (a, b) => a <= b',
    'const f = (a, b) => a > b'
  ])
  t.strictSame(becomes('if (a) throw b'), ['if (false) throw b'])
  t.strictSame(becomes('x = a && b'), ['x = a', 'x = b', 'x = a || b'])
  t.strictSame(becomes('x = !a'), ['x = a'])
  t.strictSame(becomes('async () => { await lock(a); await b }'), ['async () => { ; await b }'])
  t.strictSame(becomes('x = list.filter(f).map(g)'), ['x = list.map(g)'])
  t.strictSame(becomes('x = a + 1'), ['x = a - 1', 'x = a + 2'])
  t.end()
})

t.test('small faults in statements', t => {
  t.strictSame(
    becomes("x = 'SELECT a FROM t WHERE tenant_id = $1 AND at > now() ORDER BY a FOR UPDATE'"),
    [
      "x = 'SELECT a FROM t WHERE tenant_id = $1 AND (at > now() OR true) ORDER BY a FOR UPDATE'",
      "x = 'SELECT a FROM t WHERE tenant_id = $1 AND at > now() ORDER BY a'",
      "x = 'SELECT a FROM t WHERE tenant_id = $1 AND at >= now() ORDER BY a FOR UPDATE'",
      "x = 'SELECT a FROM t WHERE tenant_id = $1 AND at > now() ORDER BY a DESC FOR UPDATE'"
    ],
    'the tenant is seen to by row-level security'
  )
  t.strictSame(becomes("x = 'SELECT pg_advisory_xact_lock($1)'"), [
    "x = 'SELECT pg_try_advisory_xact_lock($1)'"
  ])
  t.end()
})

t.test('no test is owed to texts, logs and errors in words', t => {
  t.strictSame(becomes("log.warn({ n: 1 }, 'low')"), [])
  t.strictSame(becomes("x = 'a' + b + 'c'"), [])
  t.strictSame(becomes('x = { summary: a + 1 }'), [])
  t.strictSame(becomes('x = new RangeError(a + 1)'), [])
  t.end()
})

t.test('a seed draws the same sample again, and another one another', t => {
  const items = Array.from({ length: 50 }, (_, i) => i)
  t.strictSame(shuffled(items, 7), shuffled(items, 7))
  t.notSame(shuffled(items, 7), shuffled(items, 8))
  t.strictSame(
    shuffled(items, 7).sort((a, b) => a - b),
    items
  )
  t.end()
})
