import { basename } from 'node:path'
import t from 'tap'
import { sources, withoutComments, type Source } from '../support/sources.ts'

// Rule 26: small files, one idea each, found by their names.

const files = await sources()
const product = files.filter(f => !f.isTest)

const isUseCase = ({ path, text, isTest }: Source): boolean =>
  !isTest && path.startsWith('plugins/') && text.includes('defineUseCase(')
const LIMITS: Array<[what: string, measures: (file: Source) => boolean, lines: number]> = [
  ['a manifest', ({ path }) => /^plugins\/[^/]+\/plugin\.ts$/.test(path), 120],
  ['a use case', isUseCase, 120],
  ['a routes file', ({ path }) => /^plugins\/.*\/routes\.ts$/.test(path), 100],
  ['a source', ({ isTest }) => !isTest, 350],
  ['any file', () => true, 600]
]
for (const [what, measures, limit] of LIMITS) {
  t.test(`${what} has at most ${limit} lines`, async t => {
    const measured = files.filter(measures)
    t.ok(measured.length >= 9, `${measured.length} are measured`)
    t.strictSame(
      measured.filter(f => f.lines > limit).map(f => `${f.path}: ${f.lines}`),
      []
    )
  })
}

t.test("half of the product's files have less than 80 lines", async t => {
  const sizes = product.map(f => f.lines).sort((a, b) => a - b)
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0
  t.comment(`median ${median} of ${sizes.length} files`)
  t.ok(median < 80, `the median is ${median}`)
})

t.test('files are named for what they hold', async t => {
  t.strictSame(
    files
      .filter(
        f =>
          !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.[cm]?[jt]s$/.test(basename(f.path))
      )
      .map(f => f.path),
    [],
    'kebab-case'
  )
  t.strictSame(
    files
      .filter(f => /(^|\/)(index|utils?|helpers?|common|misc)(\.|\/)/.test(f.path))
      .map(f => f.path),
    [],
    'no index, utils, helpers, common, misc'
  )
})

t.test('exports have names; only a manifest is a default export', async t => {
  t.strictSame(
    files
      .filter(
        f =>
          /^export default\b|^export \{[^}]*\bas default\b/m.test(withoutComments(f.text)) &&
          basename(f.path) !== 'plugin.ts' &&
          f.path !== 'test/architecture/pages.test.ts' && // writes pages of a partner
          f.path !== 'test/support/tap.ts' && // stands for tap, whose default export is `t`
          !f.path.endsWith('.js')
      )
      .map(f => f.path),
    []
  )
  t.strictSame(
    files.filter(f => /^export \* from\b/m.test(withoutComments(f.text))).map(f => f.path),
    [],
    'no barrels'
  )
})

t.test('no test is switched off or left alone, and titles are unique in each file', async t => {
  for (const file of files.filter(f => f.path.endsWith('.test.ts'))) {
    const text = withoutComments(file.text)
    t.notMatch(
      text,
      /\bt\.(skip|todo|only)\(|\b(skip|todo|only): true\b/,
      `${file.path} skips nothing`
    )
    const titles = [...text.matchAll(/\bt\.test\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map(m => m[2])
    t.strictSame(
      titles.filter((title, i) => titles.indexOf(title) !== i),
      [],
      `${file.path} names each test once`
    )
  }
})

t.test('nothing is typed any, ignored or left to be done', async t => {
  for (const file of product) {
    const text = withoutComments(file.text)
    t.notMatch(text, /:\s*any\b|\bas any\b|<any>/, `${file.path} has no any`)
    t.notMatch(
      file.text,
      /@ts-ignore|@ts-nocheck|\b(TODO|FIXME|XXX|HACK)\b/,
      `${file.path} leaves nothing`
    )
  }
})
