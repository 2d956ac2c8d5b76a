import { execFile } from 'node:child_process'
import {
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
  cp,
  utimes
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'

// The builder in a tree of its own: where it lies is the root of what it makes.

const ROOT = resolve(import.meta.dirname, '..')
const tree = await mkdtemp(join(tmpdir(), 'stoa-build-'))
t.teardown(() => rm(tree, { recursive: true, force: true }))
await mkdir(join(tree, 'bin'))
await mkdir(join(tree, 'core'))
for (const file of ['bin/build.mjs', 'bin/modules.mjs', 'package.json', 'tsconfig.json']) {
  await cp(join(ROOT, file), join(tree, file))
}
await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
const { built, moduleOf } = (await import(
  pathToFileURL(join(tree, 'bin/build.mjs')).href
)) as typeof import('./build.mjs')

const write = (file: string, text: string): Promise<void> => writeFile(join(tree, file), text)
let asked = 0
/** What a module exports, read again. */
const exportsOf = async (folder: string | null, source: string): Promise<Record<string, unknown>> =>
  (await import(`${moduleOf(folder as string, source)}?${asked++}`)) as Record<string, unknown>
const made = (file: string): string => join(tree, '.build', file)

await write('core/note.sql', 'SELECT 1')
await write(
  'core/one.ts',
  `import { two } from './two.ts'
export const sum: number = 1 + two
export const place = [import.meta.dirname, import.meta.url, import.meta.resolve('./two.ts'), import.meta.filename]
export const said = 'import.meta.dirname stays in a text'
`
)
await write('core/two.ts', 'export const two: number = 2\n')
await write('core/two.test.ts', 'export const broken: = 1\n')

t.test('modules are made, and know where their sources lie', async t => {
  const folder = await built()
  t.equal(folder, join(tree, '.build'))
  const { sum, place, said } = await exportsOf(folder, 'core/one.ts')
  t.equal(sum, 3)
  t.strictSame(place, [
    join(tree, 'core'),
    pathToFileURL(join(tree, 'core/one.ts')).href,
    pathToFileURL(join(tree, 'core/two.ts')).href,
    made('core/one.js')
  ])
  t.equal(said, 'import.meta.dirname stays in a text')
})

t.test('a stack names the line of the source', async t => {
  await write(
    'core/fault.ts',
    ['interface Nothing { is: true }', '', 'const here = import.meta.dirname', ''].join('\n') +
      'export const fault = (_: Nothing): Error => new Error(here)\n'
  )
  const { fault } = await exportsOf(await built(), 'core/fault.ts')
  t.match((fault as () => Error)().stack, /core\/fault\.ts:4:\d+/)
})

t.test('a test that cannot be read keeps the product from nothing', async t => {
  await t.rejects(built({ withTests: true }), /two\.test\.ts/)
  t.equal(await built(), join(tree, '.build'))
  await rm(join(tree, 'core/two.test.ts'))
})

t.test('what is made of the same content stays, what changed is made again', async t => {
  const { mtimeMs } = await stat(made('core/two.js'))
  await utimes(join(tree, 'core/two.ts'), 1, 1)
  await built()
  t.equal((await stat(made('core/two.js'))).mtimeMs, mtimeMs, 'touched only')
  await write('core/two.ts', 'export const two: number = 40\n')
  const folder = await built()
  t.match(await readFile(made('core/two.js'), 'utf8'), /two = 40/)
  t.equal((await exportsOf(folder, 'core/two.ts')).two, 40)
})

t.test('who dies half way is believed nothing', async t => {
  const text = await readFile(join(tree, 'core/two.ts'), 'utf8')
  await write('core/two.ts', 'export const two: number = 7\n')
  await write('core/zero.ts', 'export const zero = 0\n')
  await mkdir(made('core/zero.js')) // it breaks off when it comes to this one
  await t.rejects(built())
  await rm(made('core/zero.js'), { recursive: true })
  await write('core/two.ts', text) // as it was before
  t.equal((await exportsOf(await built(), 'core/two.ts')).two, 40)
})

t.test('a source that is gone leaves no module', async t => {
  await write('core/three.ts', 'export const three = 3\n')
  await built()
  await stat(made('core/three.js'))
  await rm(join(tree, 'core/three.ts'))
  await built()
  await t.rejects(stat(made('core/three.js')), { code: 'ENOENT' })
})

t.test('what a command line always loads lies together, and is there once', async t => {
  const always = "import { seen } from '../core/seen.ts'\nexport const first = seen\n"
  const places = 'export const places = [import.meta.dirname, import.meta.filename]\n'
  await write('core/seen.ts', 'export const seen = { times: 1 }\n')
  await write('core/asked.ts', "export { seen } from './seen.ts'\n")
  await write('bin/cli.ts', `${always}${places}export const later = import('../core/asked.ts')\n`)
  const folder = await built()
  const { first, later } = await exportsOf(folder, 'bin/cli.ts')
  t.notMatch(await readFile(made('core/seen.js'), 'utf8'), /times/)
  t.equal((await exportsOf(folder, 'core/seen.ts')).seen, first)
  t.equal(((await later) as { seen: unknown }).seen, first)
  t.strictSame((await exportsOf(folder, 'bin/cli.ts')).places, [
    join(tree, 'bin'),
    made('bin/cli.js')
  ])
  const bundle = (): Promise<string> => readFile(made('bundles/command-line.js'), 'utf8')
  t.match(await bundle(), /times: 1/)

  await write('core/seen.ts', 'export const seen = { times: 22 }\n')
  await built()
  t.match(await bundle(), /times: 22/, 'it is made anew with what it holds')
  await utimes(join(tree, 'core/seen.ts'), 1, 1)
  await built()
  t.match(await bundle(), /times: 22/)
  await write('bin/cli.ts', places)
  await built()
  t.notMatch(await bundle(), /times/, 'what is no longer always loaded leaves it')
  t.match(await readFile(made('core/seen.js'), 'utf8'), /times: 22/, 'and is a module of its own')
  await write('bin/cli.ts', always)
  await built()
  t.match(await bundle(), /times: 22/)
})

t.test('where nothing can be kept, it says so, unless all is there', async t => {
  await rm(join(tree, '.build'), { recursive: true })
  await write('.build', 'no folder')
  t.equal(await built(), null)
})

t.test('the program runs where nothing can be kept, too', async t => {
  for (const folder of ['bin', 'core', 'contracts', 'tenants', 'plugins']) {
    await cp(join(ROOT, folder), join(tree, folder), { recursive: true })
  }
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/stoa.mjs', '--help'], {
    cwd: tree
  })
  t.match(stdout, /Usage: stoa/)
})
