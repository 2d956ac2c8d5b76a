import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import ts from 'typescript'
import { filesOf } from '../../bin/nouns/files.ts'
import { withErrors, withNoun } from '../../bin/nouns/manifest.ts'
import { nounOf } from '../../bin/nouns/noun.ts'
import { compilerOptions, messageOf, ROOT, sourceFiles } from '../support/compiler.ts'
import { DELETABLE, LIST, listWithout } from '../support/copy-without.ts'

// Without a plugin's folder and its line in plugins/built-in.ts the types hold, as `tsc -p .` would
// say there. The folder is hidden from the compiler, not deleted: so what was parsed once serves
// every plugin, and what the compiler found in the whole tree (test/support/types-and-lint.ts, or
// the first look here) serves every file that sees nothing else than there. Those that do are the
// files that import what is gone: whoever sees a type of it through another file sees one that has a
// fault itself.

t.setTimeout(600_000)
const parsed = new Map<string, ts.SourceFile | undefined>()
/**
 * The compiler's view of a tree without these files.
 * @param over path → the text it has there
 * @param before what the compiler found in another view
 */
function programOf(
  isHidden: (path: string) => boolean,
  over: Map<string, string>,
  before: ts.SemanticDiagnosticsBuilderProgram | undefined,
  options = compilerOptions
): ts.SemanticDiagnosticsBuilderProgram {
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
  const roots = [...sourceFiles, ...over.keys()].filter(
    (path, i, all) => !isHidden(path) && all.indexOf(path) === i
  )
  return ts.createSemanticDiagnosticsBuilderProgram(roots, options, host, before)
}

const faults = (program: ts.SemanticDiagnosticsBuilderProgram): string[] =>
  [
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics()
  ].map(messageOf)

const whole = programOf(
  () => false,
  new Map(),
  ts.readBuilderProgram(compilerOptions, ts.createIncrementalCompilerHost(compilerOptions)) as
    ts.SemanticDiagnosticsBuilderProgram | undefined
)
t.strictSame(faults(whole), [], 'the types of the whole tree hold')
// Only from here on: the whole tree is checked without it, which is more.
const narrow = { ...compilerOptions, assumeChangesOnlyAffectDirectDependencies: true }
Object.assign(whole.getCompilerOptions(), narrow)

const list = join(ROOT, LIST)
const without = (plugin: string, more: Array<[string, string]> = []): string[] =>
  faults(
    programOf(
      path => `${path}/`.startsWith(join(ROOT, 'plugins', plugin, '/')),
      new Map([[list, listWithout(readFileSync(list, 'utf8'), plugin)], ...more]),
      whole,
      narrow
    )
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
      /^core\/first\.ts:1: Cannot find module '\.\.\/plugins\/storefront/,
      /^core\/first\.ts:3: Type 'string' is not assignable/
    ])
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
