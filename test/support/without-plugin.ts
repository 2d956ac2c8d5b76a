import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import t from 'tap'
import { copyWithout } from './copy-without.ts'

/**
 * A program that does not end says by then what keeps it alive, and is killed soon after. Seconds.
 */
const PATIENCE_S = 240

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
