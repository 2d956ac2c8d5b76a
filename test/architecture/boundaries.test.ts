import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { DELETABLE, LIST, ROOT } from '../support/copy-without.ts'

// The boundaries hold, as `npm run boundaries` says, and without a plugin's folder and its line in
// plugins/built-in.ts they would. A deletion takes imports away and adds none, so of all the
// rules two alone can break by it: an import may lead nowhere, and a source may lie idle that only
// the plugin used. Both are read off the imports of the whole tree, looked up once.

t.setTimeout(600_000)

interface Rule {
  name: string
  from: { pathNot: string }
  module: { path: string; pathNot: string }
}
interface Module {
  source: string
  dependents: string[]
}

const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
  forbidden: Rule[]
}
const idle = forbidden.find(({ name }) => name === 'nothing-lies-idle')
if (idle === undefined) throw new Error('There is no rule nothing-lies-idle.')
const isTest = new RegExp(idle.from.pathNot)
const [mustBeUsed, mayBeIdle] = [idle.module.path, idle.module.pathNot].map(
  pattern => new RegExp(pattern)
) as [RegExp, RegExp]

const { stdout } = await promisify(execFile)(
  join(ROOT, 'node_modules/.bin/depcruise'),
  ['core', 'contracts', 'tenants', 'plugins', 'bin', 'bench', 'test', '--output-type', 'json'],
  { cwd: ROOT, maxBuffer: 2 ** 28 }
)
const { modules, summary } = JSON.parse(stdout) as {
  modules: Module[]
  summary: { violations: Array<{ from: string; to: string; rule: { name: string } }> }
}

/** What breaks in the tree without some of its sources. */
function faultsWithout(isGone: (source: string) => boolean): string[] {
  const left = modules.filter(({ source }) => !isGone(source))
  const nowhere = modules
    .filter(({ source }) => isGone(source))
    .flatMap(({ source, dependents }) =>
      dependents
        .filter(importer => !isGone(importer) && importer !== LIST)
        .map(importer => `${importer} imports ${source}`)
    )
  const unused = left
    .filter(
      ({ source, dependents }) =>
        mustBeUsed.test(source) &&
        !mayBeIdle.test(source) &&
        !dependents.some(importer => !isGone(importer) && !isTest.test(importer))
    )
    .map(({ source }) => `${source} lies idle`)
  return [...nowhere, ...unused]
}

t.test('no import crosses a boundary', async t => {
  t.ok(modules.length > 1000)
  t.strictSame(
    summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
    []
  )
})

for (const plugin of DELETABLE) {
  t.test(`without ${plugin} the boundaries hold`, async t => {
    const folder = `plugins/${plugin}/`
    t.ok(modules.filter(({ source }) => source.startsWith(folder)).length > 20)
    t.strictSame(
      faultsWithout(source => source.startsWith(folder)),
      []
    )
  })
}

t.test('what others need is missed, and what no one else needs lies idle', async t => {
  const [needed] = faultsWithout(source => source === 'core/primitives/ids.ts')
  t.match(needed, /^[a-z/.-]+ imports core\/primitives\/ids\.ts$/)
  t.ok(
    faultsWithout(source => source === 'plugins/pos/plugin.ts').includes(
      'plugins/pos/sales/routes.ts lies idle'
    )
  )
})
