import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import ts from 'typescript'
import { nounOf } from './nouns/noun.ts'

// What the generator writes boots, and passes the test it writes beside it. (That it fits the types:
// test/journeys/deletable-types.test.ts, which has the compiler's view of the tree.)

t.setTimeout(300_000)
const ROOT = resolve(import.meta.dirname, '..')
const RUNNING = resolve(import.meta.filename, '../..')
const folder = join(await mkdtemp(join(tmpdir(), 'stoa-noun-')), 'loyalty')
t.teardown(() => rm(resolve(folder, '..'), { recursive: true, force: true }))
const run = async (...args: string[]): Promise<{ code: number; output: string }> =>
  promisify(execFile)(process.execPath, [join(ROOT, 'bin/run.mjs'), 'bin/new-noun.ts', ...args], {
    cwd: ROOT
  }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, output: error.stderr })
  )

const made = [
  await run(
    folder,
    ...[
      'tier',
      'code!',
      'points:integer',
      'note:text?',
      'price:amount?',
      'since:day',
      'open:boolean'
    ]
  ),
  await run(folder, 'key-person', 'name!', 'boss:id?', '--plural', 'key-people')
]
await writeFile(join(folder, 'package.json'), '{ "name": "loyalty", "type": "module" }')

t.test('it says how it is used, and what it does not take', async t => {
  t.match(await run('--help'), { code: 0, output: /<plugin> <noun> \[field…\]/ })
  t.match(await run(folder, 'tier'), { code: 1, output: /is there already/ })
  t.throws(() => nounOf('loyalty', 'Tier', []), /"Tier" must be lower-case/)
  t.throws(() => nounOf('loyalty', 'tier', ['points:float']), /one of the types line/)
  t.throws(() => nounOf('loyalty', 'tier', ['version']), /cannot be named version/)
  t.throws(() => nounOf('loyalty', 'tier', ['name?']), /a line that is never null/)
  t.throws(() => nounOf('loyalty', 'tier', ['a', 'a:day']), /Two fields have one name/)
  t.equal(nounOf('shop', 'category', []).plural, 'categories')
  t.equal(nounOf('shop', 'tax-box', []).plural, 'tax-boxes')
})

t.test('a first noun makes the plugin, and a second one joins it', async t => {
  t.strictSame(
    made.map(({ code }) => code),
    [0, 0]
  )
  t.strictSame((await readdir(join(folder, 'migrations'))).sort(), [
    '0001-tiers.sql',
    '0002-key-people.sql'
  ])
})

t.test('it boots, and the first noun passes the test that is written beside it', async () => {
  const { outputText } = ts.transpileModule(
    (await readFile(join(folder, 'tiers/tiers.test.ts'), 'utf8'))
      .replace("'stoa/testing'", `'${url('test/support/testing-api.js')}'`)
      .replace("'tap'", `'${url('test/support/tap.js')}'`)
      .replace("'stoa/plugin'", `'${url('core/plugin-api.js')}'`)
      .replace('testInstance()', `testInstance({ STOA_PLUGINS: '${folder}', STOA_ROLE: 'web' })`),
    { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } }
  )
  await writeFile(join(folder, 'tiers.mjs'), outputText)
  await import(pathToFileURL(join(folder, 'tiers.mjs')).href)
})

function url(module: string): string {
  return pathToFileURL(join(RUNNING, module)).href
}
