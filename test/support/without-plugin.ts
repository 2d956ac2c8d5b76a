import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t from 'tap'

const ROOT = resolve(import.meta.dirname, '../..')
const LEFT_OUT = new Set(['node_modules', '.git', '.stoa', '.tap'])
const SOURCES = ['core', 'plugins', 'tenants', 'bin', 'bench', 'test']

interface Ended { code: number | null, output: string }

/** A copy of the tree in which a built-in plugin's folder is gone, and its line in plugins/built-in.ts: nothing else is changed. */
async function copyWithout (plugin: string): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), `stoa-without-${plugin}-`))
  t.teardown(() => rm(tree, { recursive: true, force: true }))
  for (const entry of await readdir(ROOT)) if (!LEFT_OUT.has(entry)) await cp(join(ROOT, entry), join(tree, entry), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  await rm(join(tree, 'plugins', plugin), { recursive: true })
  const list = join(tree, 'plugins/built-in.ts')
  const text = await readFile(list, 'utf8')
  const without = text.replace(new RegExp(`^import ${plugin} from .*\\n`, 'm'), '').replace(new RegExp(`\\b${plugin}, |, ${plugin}\\b`), '')
  if (without === text || without.includes(plugin)) throw new Error(`plugins/built-in.ts does not name ${plugin} as it should.`)
  await writeFile(list, without)
  return tree
}

async function run (tree: string, program: string, args: string[]): Promise<Ended> {
  const { TAP: _tap, ...environment } = process.env
  const child = spawn(program, args, { cwd: tree, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended: Ended = { code: null, output: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { ended.output += chunk.toString() })
  ended.code = (await once(child, 'close') as [number | null])[0]
  return ended
}

const tool = (name: string): string => join(ROOT, 'node_modules/.bin', name)

/** The tests of some plugins that run an instance: those beside plugin.ts. What lies deeper knows no other plugin anyway. */
async function testsOf (tree: string, plugins: string[]): Promise<string[]> {
  const files = await Promise.all(plugins.map(async plugin => (await readdir(join(tree, 'plugins', plugin))).filter(file => file.endsWith('.test.ts')).map(file => join('plugins', plugin, file))))
  return files.flat().sort()
}

/**
 * Deletes a built-in plugin from a copy of the tree and lints, type-checks, checks the boundaries, boots, and runs the tests of others.
 * @param others the plugins whose tests are run there
 */
export async function withoutPlugin (plugin: string, others: string[]): Promise<void> {
  const tree = await copyWithout(plugin)
  const passes = async (t: Pick<Tap, 'equal'>, what: string, program: string, ...args: string[]): Promise<void> => {
    const { code, output } = await run(tree, program, args)
    t.equal(code, 0, code === 0 ? what : `${what}\n${output.slice(-4_000)}`)
  }
  t.test(`without ${plugin} types, boundaries and lint hold`, async t => {
    await passes(t, 'types', tool('tsc'), '-p', '.')
    await passes(t, 'boundaries', tool('depcruise'), ...SOURCES)
    await passes(t, 'lint', tool('eslint'), 'plugins', 'bin', '--max-warnings', '0')
  })
  t.test(`without ${plugin} the instance boots`, async t => {
    const { code, output } = await run(tree, process.execPath, ['bin/stoa.mjs', 'plugin', 'list', '--json'])
    t.equal(code, 0, output.slice(-2_000))
    t.notMatch(output, `"${plugin}"`)
  })
  t.test(`without ${plugin} the tests of ${others.join(', ')} pass`, async t => {
    const files = await testsOf(tree, others)
    t.ok(files.length > 0)
    for (const file of files) await passes(t, file, process.execPath, '--import=tsx', file)
  })
}
type Tap = typeof t
