import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t from 'tap'

export const ROOT = resolve(import.meta.dirname, '../..')
const LEFT_OUT = new Set(['node_modules', '.git', '.stoa', '.build', '.tap'])
/**
 * A program that does not end says by then what keeps it alive, and is killed soon after. Seconds.
 */
const PATIENCE_S = 240

/** Where the built-in plugins are listed: the one line to delete beside a plugin's folder. */
export const LIST = 'plugins/built-in.ts'

/** The built-in plugins that are tried to be deleted: those the others can do without. */
export const DELETABLE = ['assistant', 'payments', 'storefront']

/** The list of plugins without one of them. */
export function listWithout(text: string, plugin: string): string {
  const without = text
    .replace(new RegExp(`^import ${plugin} from .*\\n`, 'm'), '')
    .replace(new RegExp(`^ +${plugin},?\\n`, 'm'), '')
  if (without === text || without.includes(plugin)) {
    throw new Error(`${LIST} does not name ${plugin} as it should.`)
  }
  return without
}

/**
 * A copy of the tree in which a built-in plugin's folder is gone, and its line in
 * plugins/built-in.ts: nothing else is changed. The JavaScript that was made of the sources comes
 * along, so that only what is another there is made again.
 */
export async function copyWithout(plugin: string): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), `stoa-without-${plugin}-`))
  for (const entry of await readdir(ROOT)) {
    if (!LEFT_OUT.has(entry)) {
      await cp(join(ROOT, entry), join(tree, entry), { recursive: true, preserveTimestamps: true })
    }
  }
  await cp(join(ROOT, '.build'), join(tree, '.build'), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  await rm(join(tree, 'plugins', plugin), { recursive: true })
  const list = join(tree, LIST)
  await writeFile(list, listWithout(await readFile(list, 'utf8'), plugin))
  return tree
}

async function run(
  tree: string,
  program: string,
  ...args: string[]
): Promise<{ code: number | null; output: string }> {
  const { TAP: _tap, ...environment } = process.env
  const child = spawn(program, args, {
    cwd: tree,
    env: { ...environment, TAP_TIMEOUT: String(PATIENCE_S) },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: (PATIENCE_S + 15) * 1_000,
    killSignal: 'SIGKILL'
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

/**
 * Deletes a built-in plugin from a copy of the tree, boots, and makes a journey through all that is
 * left. That the types and the boundaries hold is in deletable-types.test.ts and
 * deletable-boundaries.test.ts, for all of them at once.
 */
export async function withoutPlugin(plugin: string): Promise<void> {
  const tree = await copyWithout(plugin)
  t.teardown(() => rm(tree, { recursive: true, force: true }))
  t.test(`without ${plugin} the command line finds the other plugins`, async t => {
    const { code, output } = await run(
      tree,
      process.execPath,
      'bin/stoa.mjs',
      'plugin',
      'list',
      '--json'
    )
    t.equal(code, 0, output.slice(-2_000))
    t.notMatch(output, `"${plugin}"`)
  })
  t.test(`without ${plugin} an instance migrates, boots, and does all that is left`, async t => {
    const { code, output } = await run(
      tree,
      process.execPath,
      'bin/run.mjs',
      'test/support/journey.ts',
      plugin
    )
    t.equal(code, 0, output.slice(-8_000))
    t.match(output, /^# \{ total: \d+, pass: \d+ \}$|^1\.\.\d+$/m, 'it came to its end')
  })
}
