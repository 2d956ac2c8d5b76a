import t from 'tap'
import { createTapReport } from './tap-report.ts'

function retell (stream: string): { said: string, report: ReturnType<typeof createTapReport> } {
  const lines: string[] = []
  const report = createTapReport(line => { lines.push(line) })
  for (const line of stream.split('\n')) report.read(line)
  return { said: lines.join('\n'), report }
}

t.test('a passing file is one line, a failing one tells what failed and nothing else', async t => {
  const { said, report } = retell(`TAP version 14
# Subtest: a.test.ts
    ok 1 - fine
    ok 2 - later # SKIP
    1..2
    # time=12.5ms
ok 1 - a.test.ts # time=12.5ms

# Subtest: b.test.ts
    # Subtest: sums
        ok 1 - this holds
        not ok 2 - must be same
          ---
          diff: two is not one
          ...
        1..2
    not ok 1 - sums # time=3ms
    1..1
not ok 2 - b.test.ts # time=1500.5ms
  ---
  exitCode: 1
  ...

# Subtest: c.test.ts
    ok 1 - alone
    1..1
ok 3 - c.test.ts # time=2ms
# { total: 5, pass: 3, fail: 1, skip: 1 }
# time=1589.743ms`)
  t.match(said, /ok +0\.0 s {2}a\.test\.ts$/m)
  t.match(said, /NOT OK +1\.5 s {2}b\.test\.ts/)
  t.match(said, 'two is not one')
  t.match(said, 'exitCode: 1')
  t.match(said, 'later # SKIP', 'what was left out is said')
  t.notMatch(said, 'this holds')
  t.notMatch(said, 'alone')
  t.same(report.totals(), { passed: 3, failed: 1, skipped: 1, todo: 0 })
  t.same(report.failedFiles(), ['b.test.ts'])
})

t.test('a stream that breaks off has no totals, and a test cannot print any', async t => {
  const { report } = retell(`TAP version 14
# Subtest: a.test.ts
    # { total: 1000, pass: 1000 }
    ok 1 - fine`)
  t.equal(report.totals(), undefined)
})
