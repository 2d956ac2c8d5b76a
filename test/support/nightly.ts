// What `npm run nightly` runs: what `npm test` proves once, at length. The last line sums up the last
// lines of all of its parts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { copyWithout, DELETABLE, ROOT } from './copy-without.ts'

const ROUNDS = '12'
/** By day they look at a page in one light on a desk, in the other on a phone. */
const inTheBrowser = (await readdir(join(ROOT, 'test/journeys')))
  .filter(file => file.endsWith('-in-the-browser.test.ts'))
  .map(file => join('test/journeys', file))
const AT_LENGTH = [
  'test/journeys/payment-torture.test.ts',
  'test/journeys/replay-kill.test.ts',
  'test/journeys/offline-kill-matrix.test.ts',
  'test/journeys/offline-schedules.test.ts',
  'test/journeys/off-line-sales-and-kills.test.ts',
  'core/jobs/kill.test.ts',
  'test/architecture/isolation.test.ts',
  'test/architecture/fuzz.test.ts',
  'test/journeys/install.test.ts',
  'test/journeys/deletable.test.ts',
  'test/journeys/deletable-types.test.ts',
  'test/journeys/till-budgets.test.ts',
  ...inTheBrowser
]
/** Whose tests are run where a plugin is gone: those who speak with it when it is there. */
const NEIGHBOURS: Record<string, string[]> = {
  accounts: ['customers', 'reporting'],
  agents: ['customers', 'reporting'],
  assistant: ['catalog', 'reporting'],
  kitchen: ['pos'],
  layaways: ['inventory', 'reporting'],
  payments: ['storefront', 'pos'],
  production: ['inventory', 'pos'],
  purchasing: ['catalog', 'inventory'],
  'top-ups': ['pos'],
  storefront: ['payments', 'inventory', 'customers', 'whatsapp']
}

const parts = new Map<string, { title: string; run: () => Promise<void> }>([
  [
    'more',
    {
      title: `more of the same: ${AT_LENGTH.join(', ')}`,
      run: () => run('more of the same', ROOT, 'test/support/run-tests.ts', AT_LENGTH)
    }
  ],
  ...DELETABLE.map(
    plugin =>
      [
        `without-${plugin}`,
        {
          title: `the tests of ${NEIGHBOURS[plugin]?.join(', ')} where ${plugin} is deleted`,
          run: () => runWithout(plugin)
        }
      ] as const
  ),
  [
    'chaos',
    { title: 'all of npm run chaos', run: () => run('chaos', ROOT, 'test/chaos/run.ts', []) }
  ]
])

const HELP = `npm run nightly -- [options]

  --only <part>   this one alone; may be given more than once, or with commas
  --help          this

What npm test proves once, at length. The parts:

${[...parts].map(([name, { title }]) => `  ${name.padEnd(20)} ${title}`).join('\n')}

Ends with "N passed, N failed", and with code 1 when something failed. It takes more than an hour.`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] }
  }
})
const totals = { passed: 0, failed: 0 }
if (values.help) {
  console.log(HELP)
} else {
  const requested = values.only.flatMap(given => given.split(','))
  const unknown = requested.filter(name => !parts.has(name))
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(', ')}; --help names them.`)
  }
  for (const [name, part] of parts) {
    if (requested.length === 0 || requested.includes(name)) await part.run()
  }
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0
}

async function runWithout(plugin: string): Promise<void> {
  const tree = await copyWithout([plugin])
  try {
    const { without, about } = await neighboursOf(plugin)
    for (const file of about) console.log(`${file} is about ${plugin}: not run without it.`)
    await run(`without ${plugin}`, tree, 'test/support/run-tests.ts', without)
  } finally {
    await rm(tree, { recursive: true, force: true })
  }
}

/** The test files of a plugin's neighbours, and those of them that name what it serves or refuses. */
async function neighboursOf(plugin: string): Promise<{ without: string[]; about: string[] }> {
  const folders = (NEIGHBOURS[plugin] ?? []).map(neighbour => join('plugins', neighbour))
  const found = await Promise.all(
    folders.map(async folder =>
      (await readdir(join(ROOT, folder), { recursive: true }))
        .filter(file => file.endsWith('.test.ts'))
        .map(file => join(folder, file))
    )
  )
  const names = new RegExp(`/${plugin}/|'${plugin}\\.|\\b${plugin}-`)
  const [without, about]: [string[], string[]] = [[], []]
  for (const file of found.flat()) {
    const isAbout = names.test(await readFile(join(ROOT, file), 'utf8'))
    ;(isAbout ? about : without).push(file)
  }
  return { without, about }
}

async function run(name: string, tree: string, program: string, args: string[]): Promise<void> {
  console.log(`\n== ${name}`)
  const child = spawn(process.execPath, ['bin/run.mjs', program, ...args], {
    cwd: tree,
    env: { ...process.env, STOA_TEST_ROUNDS: ROUNDS },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    process.stdout.write(chunk)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  const sum = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1)
  totals.passed += Number(sum?.[1] ?? 0)
  totals.failed += Math.max(Number(sum?.[2] ?? 0), code === 0 ? 0 : 1)
}
