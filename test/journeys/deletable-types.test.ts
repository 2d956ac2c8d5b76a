import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import t from 'tap'
import { filesOf } from '../../bin/nouns/files.ts'
import { withErrors, withNoun } from '../../bin/nouns/manifest.ts'
import { nounOf } from '../../bin/nouns/noun.ts'
import { ROOT, typeFaults } from '../support/compiler.ts'
import { copyWithout, DELETIONS } from '../support/copy-without.ts'

// Without a plugin's folder and its line in plugins/built-in.ts the types hold. What the compiler
// noted of the whole tree (test/support/types-and-lint.ts, or the first look here) comes along with
// the copy, so that only what sees something else there is checked again.

t.setTimeout(600_000)
t.strictSame(await typeFaults(ROOT, 'tsconfig.json'), [], 'the types of the whole tree hold')

const trees: string[] = []
t.teardown(() => Promise.all(trees.map(tree => rm(tree, { recursive: true }))))

for (const plugins of DELETIONS) {
  t.test(`without ${plugins.join(', ')} the types hold`, async t => {
    const tree = await copyWithout(plugins)
    trees.push(tree)
    t.strictSame(await typeFaults(tree, 'tsconfig.json'), [])
  })
}

t.test('a noun that new-noun writes fits the types; who uses what is gone is found', async t => {
  const [tree = ''] = trees
  const read = (file: string): Promise<string> =>
    readFile(join(tree, 'plugins/customers', file), 'utf8')
  const fields = [
    'code!',
    'points:integer',
    'note:text?',
    'price:amount?',
    'since:day',
    'open:boolean'
  ]
  const noun = nounOf('customers', 'loyalty-tier', [...fields, 'leader:id?'])
  const manifest = withNoun(await read('plugin.ts'), noun)
  const { text, catalogue } = withErrors(await read('errors.ts'), noun, manifest)
  const files = filesOf(noun, { migration: '0002', errors: catalogue })
  const typed = [...files, ['errors.ts', text] as const, ['plugin.ts', manifest.text] as const]
    .filter(([path]) => path.endsWith('.ts'))
    .map(([path, written]) => [join('plugins/customers', path), written] as const)
  t.strictSame(manifest.byHand, [])
  t.equal(typed.length, 13)
  const usesWhatIsGone = [
    [
      'core/first.ts',
      "import type { Shopper } from '../plugins/storefront/shoppers/view.ts'\nexport const first = (shopper: Shopper): Shopper => shopper\nexport const wrong: number = 'one'\n"
    ],
    [
      'core/second.ts',
      "import { first } from './first.ts'\nexport const second: number = first.length.length\n"
    ]
  ] as const
  for (const [path, written] of [...typed, ...usesWhatIsGone]) {
    await mkdir(dirname(join(tree, path)), { recursive: true })
    await writeFile(join(tree, path), written)
  }
  t.match(await typeFaults(tree, 'tsconfig.json'), [
    /^core\/first\.ts\(1,.*Cannot find module '\.\.\/plugins\/storefront/,
    /^core\/first\.ts\(3,.*Type 'string' is not assignable/,
    /^core\/second\.ts\(2,.*Property 'length' does not exist/
  ])
})
