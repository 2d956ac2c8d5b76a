// In a process of its own: it measures what a build takes.
import { readdir, readFile, rm, mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import t from 'tap'
import { buildPages } from '../../core/pages/build-pages.ts'
import { keptPages } from '../../core/pages/kept-pages.ts'
import { LANGUAGES } from '../../core/pages/languages.ts'
import type { Pages, PagesOf } from '../../core/pages/pages.ts'
import { builtInPlugins } from '../../plugins/built-in.ts'

// Pages are built by one run from what the manifests name, stay small, and one plugin's fault is its
// own (docs/web.md).

const kB = 1000
const FIRST_LOAD = 220 * kB
const CHUNK = 40 * kB
const STYLES = 25 * kB
const BUILD_MS = 3_000

const own = builtInPlugins.flatMap(({ name, web }): PagesOf[] =>
  web === undefined ? [] : [{ plugin: name, module: web, isOwn: true }]
)
const packed = ({ assets }: Pages, files: string[]): number =>
  files.reduce((sum, file) => sum + (assets.get(file)?.gzip.length ?? 0), 0)

const scratch = await mkdtemp(join(tmpdir(), 'stoa-pages-'))
t.teardown(() => rm(scratch, { recursive: true, force: true }))

/** A partner's plugin, outside of the tree. */
async function partner(name: string, view: string): Promise<PagesOf> {
  const folder = join(scratch, name, 'web')
  await mkdir(join(folder, 'words'), { recursive: true })
  await writeFile(join(folder, 'words/en.ts'), `export const words = { title: 'Of ${name}' }`)
  await writeFile(join(folder, 'view.tsx'), view)
  await writeFile(
    join(folder, 'console.tsx'),
    `import { definePages, defineWords } from 'stoa/web'
export default definePages({ plugin: '${name}', words: defineWords('${name}'), pages: [
  { path: '/${name}', title: words => words.title, view: () => import('./view.tsx') }] })`
  )
  return { plugin: name, module: join(folder, 'console.tsx'), isOwn: false }
}
const GOOD = `import { useState } from 'react'
import { Card } from 'stoa/web'
export default function View() { const [n] = useState(41); return <Card title="mark-of-a-partner">{n}</Card> }`

t.test('the first load, each chunk and the styles stay small', async t => {
  const { pages } = await buildPages(own)
  t.strictSame(pages.leftOut, [])
  for (const language of LANGUAGES) {
    const first = packed(pages, [
      pages.script,
      pages.scheme,
      ...pages.early,
      ...pages.words[language]
    ])
    t.comment(`${language}: ${first} bytes`)
    t.ok(first <= FIRST_LOAD, `in ${language} ${first} bytes of script`)
  }
  const early = new Set([pages.script, ...pages.early])
  t.strictSame(
    [...pages.assets]
      .filter(([file, { gzip }]) => /[.]js$/.test(file) && !early.has(file) && gzip.length > CHUNK)
      .map(([file]) => file),
    [],
    'chunks'
  )
  t.ok(packed(pages, [pages.styles]) <= STYLES)
})

t.test('all pages are built in three seconds', async t => {
  const took: number[] = []
  for (let i = 0; i < 3; i++) {
    const began = performance.now()
    await buildPages(own)
    took.push(performance.now() - began)
  }
  t.comment(took.map(ms => `${ms.toFixed(0)} ms`).join(', '))
  t.ok(Math.min(...took) <= BUILD_MS, 'the quickest, since others work beside it')
})

t.test('a partner outside the tree is built with the one React there is', async t => {
  const { pages } = await buildPages([...own, await partner('stamps', GOOD)])
  t.strictSame(pages.leftOut, [])
  const bodies = [...pages.assets.values()].map(({ body }) => body.toString())
  t.equal(bodies.filter(body => body.includes('mark-of-a-partner')).length, 1)
  t.equal(
    bodies.filter(body => body.includes('react.transitional.element')).length,
    (await buildPages(own)).pages.assets.size === 0
      ? 0
      : bodies.filter(body => body.includes('react.transitional.element')).length
  )
  t.equal(
    bodies.filter(
      body => /react\.strict_mode/.test(body) && /useSyncExternalStore=function/.test(body)
    ).length,
    1,
    'React itself is in one chunk'
  )
  const [words = ''] = pages.words.es
  t.match(
    pages.assets.get(words)?.body.toString(),
    'Of stamps',
    'English where it lacks a language'
  )
})

t.test('a plugin whose pages do not build is left out and named; the others are there', async t => {
  const broken = [
    await partner('unclosed', 'export default () => <p>'),
    await partner('missing', "import './nothing.ts'\nexport default () => null"),
    { plugin: 'gone', module: join(scratch, 'gone/web/console.tsx'), isOwn: false }
  ]
  const { pages } = await buildPages([...own, ...broken, await partner('good', GOOD)])
  t.strictSame(pages.leftOut.map(({ plugin }) => plugin).sort(), ['gone', 'missing', 'unclosed'])
  for (const { plugin, reason } of pages.leftOut) t.match(reason, plugin)
  const all = [...pages.assets.values()].map(({ body }) => body.toString()).join('')
  t.match(all, 'mark-of-a-partner')
})

t.test('what was built is taken again until a source changes', async t => {
  const kept = join(scratch, 'kept/pages.bin')
  const stamps = await partner('kept', GOOD)
  const build = () => keptPages([...own, stamps], kept)
  const first = await build()
  const { mtimeMs } = await stat(kept)
  const again = await build()
  t.equal((await stat(kept)).mtimeMs, mtimeMs, 'nothing was written')
  t.strictSame([...again.assets.keys()], [...first.assets.keys()])
  t.strictSame(again.assets.get(again.script)?.brotli, first.assets.get(first.script)?.brotli)
  await writeFile(join(dirname(stamps.module), 'view.tsx'), GOOD.replace('41', '42'))
  const changed = await build()
  t.not((await stat(kept)).mtimeMs, mtimeMs)
  t.notSame([...changed.assets.keys()], [...first.assets.keys()])
  await writeFile(kept, 'damaged')
  t.strictSame([...(await build()).assets.keys()], [...changed.assets.keys()])
  const nowhere = await keptPages([...own, stamps], '/proc/nowhere/pages.bin')
  t.strictSame([...nowhere.assets.keys()], [...changed.assets.keys()], 'a disk that only reads')
})

t.test('each plugin with pages speaks every language', async t => {
  for (const { plugin, module } of own) {
    t.strictSame(
      (await readdir(join(dirname(module), 'words'))).sort(),
      LANGUAGES.map(language => `${language}.ts`).sort(),
      plugin
    )
    t.match(
      await readFile(module, 'utf8'),
      `plugin: '${plugin}'`,
      'and is called as in its manifest'
    )
  }
})
