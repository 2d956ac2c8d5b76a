import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { satisfies } from 'semver'
import t from 'tap'
import { asInImage, bareMachine, installAndServe } from '../support/bare-machine.ts'

// It waits for a registry.
t.setTimeout(1_200_000)

const ROOT = join(import.meta.dirname, '../..')
/** The lowest Node of each line that package.json admits, and the one CI runs on. */
const NODES = ['20.19.0', '22.13.0', '24.0.0', process.versions.node]

t.test('every package of the lock file is content with every Node the project admits', async t => {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { engines?: { node?: string }; cpu?: string[] }>
  }
  t.ok(Object.keys(packages).length > 500)
  const contrary = Object.entries(packages)
    // There is no Node for these processors any more.
    .filter(([, { cpu }]) => cpu?.includes('ia32') !== true)
    .flatMap(([path, { engines }]) =>
      NODES.filter(node => engines?.node !== undefined && !satisfies(node, engines.node)).map(
        node => `${path} refuses Node ${node}: ${engines?.node}`
      )
    )
  t.strictSame(contrary, [])
})

t.test(
  'an ordinary user installs on Node 24, without compilers, as the container does; its tree is read-only, and a company signs up',
  async t => {
    await installAndServe(t, await bareMachine(24, 11), ['ci', '--omit=dev'], asInImage)
  }
)

// What CI does itself, but for the bare machine; so by night.
if (process.env.STOA_TEST_ROUNDS) {
  t.test(
    'an ordinary user installs on Node 20, without compilers, as the README says, and a company signs up',
    async t => {
      await installAndServe(t, await bareMachine(20, 10), ['ci'])
    }
  )
}
