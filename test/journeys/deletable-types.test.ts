import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import t from 'tap'
import ts from 'typescript'
import { filesOf } from '../../bin/nouns/files.ts'
import { withErrors, withNoun } from '../../bin/nouns/manifest.ts'
import { nounOf } from '../../bin/nouns/noun.ts'
import { DELETABLE, LIST, listWithout } from '../support/without-plugin.ts'

// Without a plugin's folder and its line in plugins/built-in.ts the types hold, as `tsc -p .` would
// say there. The folder is hidden from the compiler, not deleted: so what was parsed once serves
// every plugin, and each after the first costs only the files that see something else than before.
// Those are the files that import what is gone: whoever sees a type of it through another file sees
// one that has a fault itself.

t.setTimeout(600_000)
const ROOT = resolve(import.meta.dirname, '../..')
const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile) as {
  config: object
}
const { options: asConfigured, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
const options = { ...asConfigured, assumeChangesOnlyAffectDirectDependencies: true }
const parsed = new Map<string, ts.SourceFile | undefined>()
let before: ts.SemanticDiagnosticsBuilderProgram | undefined

/**
 * What the compiler finds in a tree without these files. @param over path → the text it has there
 */
function faults(isHidden: (path: string) => boolean, over: Map<string, string>): string[] {
  const host = ts.createIncrementalCompilerHost(options)
  const { fileExists, directoryExists, readFile, getSourceFile } = host
  host.fileExists = path => !isHidden(path) && (over.has(path) || fileExists(path))
  host.directoryExists = path =>
    !isHidden(path) &&
    (directoryExists?.(path) === true || [...over.keys()].some(f => f.startsWith(`${path}/`)))
  host.readFile = path => over.get(path) ?? readFile(path)
  host.getSourceFile = (path, ...rest) => {
    if (over.has(path)) return getSourceFile(path, ...rest)
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, ...rest))
    return parsed.get(path)
  }
  const roots = [...fileNames, ...over.keys()].filter(
    (path, i, all) => !isHidden(path) && all.indexOf(path) === i
  )
  const program = ts.createSemanticDiagnosticsBuilderProgram(roots, options, host, before)
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics()
  ]
  before = program
  return found.map(
    d =>
      `${d.file?.fileName.slice(ROOT.length + 1) ?? ''}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`
  )
}

const list = join(ROOT, LIST)
const without = (plugin: string, more: Array<[string, string]> = []): string[] =>
  faults(
    path =>
      path === join(ROOT, 'plugins', plugin) || path.startsWith(join(ROOT, 'plugins', plugin, '/')),
    new Map([[list, listWithout(readFileSync(list, 'utf8'), plugin)], ...more])
  )

for (const plugin of DELETABLE) {
  t.test(`without ${plugin} the types hold`, async t => {
    t.strictSame(without(plugin), [])
  })
}

t.test(
  'who imports what is gone is found, and so is who uses a type of it by another file',
  async t => {
    const [first, second] = [join(ROOT, 'core/first.ts'), join(ROOT, 'core/second.ts')]
    const found = without('storefront', [
      [
        first,
        "import type { Shopper } from '../plugins/storefront/shoppers/view.ts'\nexport const first = (shopper: Shopper): Shopper => shopper\nexport const wrong: number = 'one'\n"
      ],
      [
        second,
        "import { first } from './first.ts'\nexport const second: number = first({} as never).length\n"
      ]
    ])
    t.match(found, [
      /^core\/first\.ts: Cannot find module '\.\.\/plugins\/storefront/,
      /^core\/first\.ts: Type 'string' is not assignable/
    ])
    t.strictSame(without('storefront'), [], 'and forgotten when it is fixed')
  }
)

t.test('a noun that new-noun writes into a plugin fits the types', async t => {
  const read = (file: string): string => readFileSync(join(ROOT, 'plugins/customers', file), 'utf8')
  const fields = [
    'code!',
    'points:integer',
    'note:text?',
    'price:amount?',
    'since:day',
    'open:boolean'
  ]
  const noun = nounOf('customers', 'loyalty-tier', [...fields, 'leader:id?'])
  const manifest = withNoun(read('plugin.ts'), noun)
  const { text, catalogue } = withErrors(read('errors.ts'), noun, manifest)
  const support = '../../../test/support'
  const files = filesOf(noun, { migration: '0002', errors: catalogue, support })
  const typed = [...files, ['errors.ts', text] as const, ['plugin.ts', manifest.text] as const]
    .filter(([path]) => path.endsWith('.ts'))
    .map(([path, written]): [string, string] => [join(ROOT, 'plugins/customers', path), written])
  t.strictSame(manifest.byHand, [])
  t.equal(typed.length, 13)
  t.strictSame(without('storefront', typed), [])
})
