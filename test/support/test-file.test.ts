import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import t from 'tap'
import { built, moduleOf } from '../../bin/build.mjs'
import type { FileReport } from './tap-report.ts'
import { groupsOf, runTestFiles, testFilesIn } from './test-file.ts'

const root = resolve(import.meta.dirname, '../..')
const made = (await built({ withTests: true })) as string
const scratch = await mkdtemp(join(tmpdir(), 'stoa-planted-'))
t.teardown(() => rm(scratch, { recursive: true, force: true }))

/** Runs planted files, name → body, in one group; what was reported, by their names. */
async function reported(planted: Record<string, string>): Promise<Map<string, FileReport>> {
  const files = await Promise.all(
    Object.entries(planted).map(async ([name, body]) => {
      const tap = moduleOf(made, 'test/support/tap.ts')
      await writeFile(join(scratch, `${name}.js`), `import t from '${tap}'\n${body}\n`)
      const path = relative(made, join(scratch, `${name}.ts`))
      return { path, timeMs: 1_500, isAlone: false, isServed: false, size: 1 }
    })
  )
  const reports = new Map<string, FileReport>()
  const setting = {
    root,
    folder: made,
    env: process.env,
    onStart: () => {},
    graceMs: 1_000,
    betweenMs: 5_000
  }
  await runTestFiles(setting, files, (path, report) => {
    reports.set(path.split('/').at(-1) ?? '', report)
  })
  return reports
}

t.test('whatever befalls a file of a group is told of that file, and the others run', async t => {
  const reports = await reported({
    first: "t.test('fine first', async t => { t.ok(true); t.ok(true) })",
    assertion: "t.test('sums', async t => { t.ok(true); t.equal(1, 2, 'one is two') })",
    second: 't.equal(1, 1); t.teardown(() => {})',
    thrown: "t.test('calls', async () => { throw new Error('thrown in a test') })",
    'on-load': "throw new Error('thrown while it loads')",
    later:
      "t.test('throws late', async t => { setTimeout(() => { throw new Error('thrown later') }, 10); await new Promise(() => setTimeout(() => {}, 60_000)) })",
    rejected:
      "t.test('waits', async t => { void Promise.reject(new Error('no one handles this')); await new Promise(done => setTimeout(done, 100)) })",
    hanging:
      "t.test('waits for nothing', async () => { await new Promise(() => setInterval(() => {}, 1_000)) })",
    busy: "t.test('never ends', async () => { for (;;); })",
    leaving: "t.test('leaves', async t => { t.ok(true); process.exit(0) })",
    crashing: "t.test('dies', async () => { process.kill(process.pid, 'SIGKILL') })",
    skipping: "t.test('not yet', { ['skip']: true }, async () => {})",
    last: "t.test('fine', async t => { t.ok(true) })"
  })
  const texts = Object.fromEntries(
    [...reports].map(([name, { lines }]) => [name, lines.join('\n')] as const)
  )
  const failed = {
    'assertion.ts': /one is two/,
    'thrown.ts': /thrown in a test/,
    'on-load.ts': /thrown while it loads/,
    'later.ts': /thrown later/,
    'rejected.ts': /no one handles this/,
    'hanging.ts': /timeout!/,
    'busy.ts': /broke off before its end[^]*by SIG/,
    'leaving.ts': /broke off before its end/,
    'crashing.ts': /broke off before its end[^]*by SIGKILL/
  }
  for (const [name, description] of Object.entries(failed)) {
    t.match(texts[name], description, name)
    t.match(reports.get(name), { isOk: false, totals: { failed: 1 } }, name)
  }
  for (const [name, passed] of Object.entries({ 'first.ts': 2, 'second.ts': 1, 'last.ts': 1 })) {
    t.match(reports.get(name), { isOk: true, totals: { passed, failed: 0 } }, name)
  }
  t.match(reports.get('skipping.ts'), { isOk: true, totals: { skipped: 1 } })
  t.equal(reports.size, 13)
})

t.test(
  'a process that does not end after its files is a failure, and says whose it is',
  async t => {
    const reports = await reported({ leaving: 'setInterval(() => {}, 1_000); t.ok(true)' })
    t.match(reports.get('leaving.ts'), { isOk: true })
    t.match(reports.get('leaving.ts: the end of its process'), {
      isOk: false,
      totals: { failed: 1 }
    })
  }
)

t.test('every test file is in one group, and the one that asks for it in its own', async t => {
  const files = await testFilesIn(root, ['core', 'plugins', 'test'])
  const groups = groupsOf(files)
  t.strictSame(
    groups
      .flat()
      .map(({ path }) => path)
      .toSorted(),
    files.map(({ path }) => path).toSorted()
  )
  t.ok(groups.length < files.length / 3)
  const clock = groups.find(group => group.some(({ path }) => path.endsWith('clock.test.ts')))
  t.equal(clock?.length, 1)
})
