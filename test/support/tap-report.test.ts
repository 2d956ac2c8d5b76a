import t from 'tap'
import { readTestFile } from './tap-report.ts'

t.test('of a file that passes only what was left out is told', async t => {
  const { totals, isOk, lines } = readTestFile(
    `TAP version 14
ok 1 - fine
# Subtest: more
    ok 1 - later # SKIP
    1..1
ok 2 - more # time=3ms

1..2
# { total: 3, pass: 2, skip: 1 }
# time=12.5ms
`,
    null
  )
  t.ok(isOk)
  t.same(totals, { passed: 2, failed: 0, skipped: 1, todo: 0 })
  t.same(lines, ['    ok 1 - later # SKIP'])
})

t.test('of a file that fails, what failed and nothing else', async t => {
  const { totals, isOk, lines } = readTestFile(
    `TAP version 14
# Subtest: sums
    ok 1 - this holds
    not ok 2 - must be same
      ---
      diff: two is not one
      ...
    1..2
not ok 1 - sums # time=3ms
1..1
# { total: 2, pass: 1, fail: 1 }
# time=1500.5ms
`,
    'with code 1'
  )
  t.notOk(isOk)
  t.same(totals, { passed: 1, failed: 1, skipped: 0, todo: 0 })
  t.match(lines.join('\n'), 'two is not one')
  t.notMatch(lines.join('\n'), 'this holds')
  t.match(lines.at(-1), 'with code 1')
})

t.test(
  'a file that breaks off is one failure, whatever passed before, and so is one whose process ends badly after all',
  async t => {
    const broken = readTestFile('TAP version 14\nok 1 - fine\n', 'by SIGKILL')
    t.notOk(broken.isOk)
    t.equal(broken.totals.failed, 1)
    t.match(broken.lines.join('\n'), /broke off[^]*SIGKILL/)
    const silent = readTestFile('TAP version 14\n    # { total: 1000, pass: 1000 }\n', null)
    t.same(
      silent.totals,
      { passed: 0, failed: 1, skipped: 0, todo: 0 },
      'and no test can print its totals'
    )
    const late = readTestFile('ok 1\n1..1\n# { total: 1, pass: 1 }\n# time=1ms\n', 'with code 7')
    t.same([late.isOk, late.totals.passed, late.totals.failed], [false, 1, 1])
  }
)
