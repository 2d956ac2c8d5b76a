import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { ROOT, sources } from '../support/sources.ts'

// What a comment refers to can be looked up by whoever has the repository alone.

const design = await readFile(join(ROOT, 'docs/design.md'), 'utf8')
const rules = new Set([...design.matchAll(/^(\d+)\. /gm)].map(([, number]) => number))
const adrs = new Set((await readdir(join(ROOT, 'docs/adr'))).map(file => Number(file.slice(0, 4))))
const files = await sources()

t.test('a rule that is cited stands in docs/design.md', async t => {
  t.strictSame(
    [...rules].map(Number),
    Array.from({ length: 30 }, (_, i) => i + 1)
  )
  let cited = 0
  for (const { path, text } of files.filter(f => !f.path.endsWith('citations.test.ts'))) {
    for (const [, first, second] of text.matchAll(/\b[Rr]ules? (\d+)(?: and (\d+))?\b(?!:)/g)) {
      for (const number of [first, second].filter(n => n !== undefined)) {
        cited++
        if (!rules.has(number)) t.fail(`${path} cites rule ${number}, which there is not`)
      }
    }
  }
  t.ok(cited > 5, `${cited} citations`)
})

t.test('a page of docs/adr that is cited is there', async t => {
  let cited = 0
  for (const { path, text } of files) {
    for (const [, number] of text.matchAll(/\b(?:ADR |docs\/adr\/)0*(\d+)/g)) {
      cited++
      if (!adrs.has(Number(number))) t.fail(`${path} cites ADR ${number}, which there is not`)
    }
  }
  t.ok(cited > 3, `${cited} citations`)
})

t.test('a file of the repository that the design names is there', async t => {
  const named = [...design.matchAll(/`((?:core|bin|test|plugins)\/[\w/.-]+\.(?:ts|sql))`/g)]
  const there = new Set(
    [...files.map(f => f.path), 'core/database/migrations/catalogue-check.sql'].map(String)
  )
  t.ok(named.length > 10)
  t.strictSame(
    named.map(([, path]) => path ?? '').filter(path => !there.has(path)),
    []
  )
})

t.test('a place that NOTICE or README.md names is there', async t => {
  for (const file of ['NOTICE', 'README.md']) {
    const text = await readFile(join(ROOT, file), 'utf8')
    const places = text.matchAll(
      /(?<![\w/.-])((?:core|plugins|tenants|deploy|docs|bin|bench|test|contracts)\/[\w./-]*\w)/g
    )
    const named = new Set([...places].map(([, place = '']) => place))
    t.ok(named.size > 5, `${file} names ${named.size} places`)
    for (const place of named) {
      t.ok(
        await access(join(ROOT, place)).then(
          () => true,
          () => false
        ),
        `${file}: ${place}`
      )
    }
  }
})
