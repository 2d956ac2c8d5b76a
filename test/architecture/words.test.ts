import t from 'tap'
import ts from 'typescript'
import { sources } from '../support/sources.ts'

// Standard words of the field stand in identifiers (rule 30): whoever comes from another company's
// code knows a lease, a payment and a dashboard, and has to learn a "duty" or a "desk".

/** A word of our own → the one that everybody knows. */
const PRIVATE: Record<string, string> = {
  anew: 'again',
  desk: 'dashboard, gateway or admin',
  door: 'request',
  duty: 'leased task',
  duties: 'leased tasks',
  entrance: 'auth strategy',
  entrances: 'auth strategies',
  kardex: 'stock ledger',
  mend: 'fix',
  nobody: 'no one',
  rehearse: 'dry run',
  says: 'message or description',
  somebody: 'someone',
  standing: 'status',
  stated: 'emitted',
  told: 'reported',
  wanted: 'requested',
  wish: 'command'
}

const wordsOf = (identifier: string): string[] =>
  identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _$]+/)

t.test('the words of a name are told apart', t => {
  t.strictSame(wordsOf('lockedDutyOf'), ['locked', 'duty', 'of'])
  t.strictSame(wordsOf('told_at'), ['told', 'at'])
  t.end()
})

t.test('no identifier holds a private word', async t => {
  const files = (await sources()).filter(({ path }) => path.endsWith('.ts'))
  t.ok(files.length > 500)
  const found: string[] = []
  const anyOfThem = new RegExp(Object.keys(PRIVATE).join('|'), 'i')
  for (const { path, text } of files) {
    if (path === 'test/architecture/words.test.ts' || !anyOfThem.test(text)) continue
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) {
        const word = wordsOf(node.text).find(one => Object.hasOwn(PRIVATE, one))
        if (word !== undefined) found.push(`${path}: ${node.text}; say ${PRIVATE[word]}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  t.strictSame([...new Set(found)], [])
})
