import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import t from 'tap'
import { copyWithout, DELETIONS } from '../support/copy-without.ts'

// Plugins are deleted by deleting their folders and their lines in plugins/built-in.ts
// (docs/adr/0011) from a copy of the tree; what is left boots, and makes a journey through all there
// is. That the types and the boundaries hold is in deletable-types.test.ts and
// test/architecture/boundaries.test.ts.

t.setTimeout(2_400_000)

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

for (const plugins of DELETIONS) {
  const names = plugins.join(', ')
  const tree = await copyWithout(plugins)
  t.teardown(() => rm(tree, { recursive: true, force: true }))
  t.test(`without ${names} the command line finds the other plugins`, async t => {
    const { code, output } = await run(
      tree,
      process.execPath,
      'bin/stoa.mjs',
      'plugin',
      'list',
      '--json'
    )
    t.equal(code, 0, output.slice(-2_000))
    for (const plugin of plugins) t.notMatch(output, `"${plugin}"`)
  })
  t.test(`without ${names} an instance migrates, boots, and does all that is left`, async t => {
    const { code, output } = await run(
      tree,
      process.execPath,
      'bin/run.mjs',
      'test/support/journey.ts',
      ...plugins
    )
    t.equal(code, 0, output.slice(-8_000))
    t.match(output, /^# \{ total: \d+, pass: \d+ \}$|^1\.\.\d+$/m, 'it came to its end')
  })
}
