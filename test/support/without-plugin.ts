import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t from 'tap'

const ROOT = resolve(import.meta.dirname, '../..')
const LEFT_OUT = new Set(['node_modules', '.git', '.stoa', '.tap'])
const SOURCES = ['core', 'plugins', 'tenants', 'bin', 'bench', 'test']
const LIST = 'plugins/built-in.ts'
/** Test files run this many at a time. */
const AT_A_TIME = 2
/** A test file that does not end says by then what keeps it alive, and is killed soon after. Seconds. */
const PATIENCE_S = 150

interface Ended { code: number | null, output: string }

/** A copy of the tree in which a built-in plugin's folder is gone, and its line in plugins/built-in.ts: nothing else is changed. */
async function copyWithout (plugin: string): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), `stoa-without-${plugin}-`))
  t.teardown(() => rm(tree, { recursive: true, force: true }))
  for (const entry of await readdir(ROOT)) if (!LEFT_OUT.has(entry)) await cp(join(ROOT, entry), join(tree, entry), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  await rm(join(tree, 'plugins', plugin), { recursive: true })
  const list = join(tree, LIST)
  const text = await readFile(list, 'utf8')
  const without = text.replace(new RegExp(`^import ${plugin} from .*\\n`, 'm'), '').replace(new RegExp(`\\b${plugin}, |, ${plugin}\\b`), '')
  if (without === text || without.includes(plugin)) throw new Error(`${LIST} does not name ${plugin} as it should.`)
  await writeFile(list, without)
  return tree
}

async function run (tree: string, program: string, args: string[]): Promise<Ended> {
  const { TAP: _tap, ...environment } = process.env
  const child = spawn(program, args, {
    cwd: tree, env: { ...environment, TAP_TIMEOUT: String(PATIENCE_S) }, stdio: ['ignore', 'pipe', 'pipe'], timeout: (PATIENCE_S + 15) * 1_000, killSignal: 'SIGKILL'
  })
  const ended: Ended = { code: null, output: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { ended.output += chunk.toString() })
  ended.code = (await once(child, 'close') as [number | null])[0]
  return ended
}

const tool = (name: string): string => join(ROOT, 'node_modules/.bin', name)

/**
 * What can be linted otherwise than in the whole tree, where every file is linted: the list of plugins, whoever reads it, and
 * the folder that puts the instance together. The text of the others is the same, and so are the types they see, as the types hold.
 */
async function readersOfList (tree: string): Promise<string[]> {
  const readers = [LIST, 'bin']
  for (const folder of SOURCES.filter(folder => folder !== 'bin')) {
    for (const file of await readdir(join(tree, folder), { recursive: true })) {
      if (file.endsWith('.ts') && /from '[^']*\/built-in\.ts'/.test(await readFile(join(tree, folder, file), 'utf8'))) readers.push(join(folder, file))
    }
  }
  return readers
}

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
    await passes(t, 'lint', tool('eslint'), ...await readersOfList(tree), '--max-warnings', '0')
  })
  t.test(`without ${plugin} the instance boots`, async t => {
    const { code, output } = await run(tree, process.execPath, ['bin/stoa.mjs', 'plugin', 'list', '--json'])
    t.equal(code, 0, output.slice(-2_000))
    t.notMatch(output, `"${plugin}"`)
  })
  t.test(`without ${plugin} the tests of ${others.join(', ')} pass`, async t => {
    const files = await testsOf(tree, others)
    t.ok(files.length > 0)
    const runThem = async (): Promise<void> => {
      for (let file = files.shift(); file !== undefined; file = files.shift()) await passes(t, file, process.execPath, '--import=tsx', file)
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, runThem))
  })
}
type Tap = typeof t
