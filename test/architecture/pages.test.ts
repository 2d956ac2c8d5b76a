// In a process of its own: it measures what a build takes.
import { readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile, rm, mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import t from 'tap'
import { buildPages } from '../../core/http/pages/build-pages.ts'
import { keptPages } from '../../core/http/pages/kept-pages.ts'
import { LANGUAGES } from '../../core/http/pages/languages.ts'
import type { Pages, PagesOf } from '../../core/http/pages/pages.ts'
import { spentBy } from '../support/processor-time.ts'
import { builtInPlugins } from '../../plugins/built-in.ts'

// Pages are built by one run from what the manifests name, stay small, and one plugin's fault is its
// own (docs/web.md).

const kB = 1000
const FIRST_LOAD = 220 * kB
const CHUNK = 40 * kB
/** Of every page together: one sheet, loaded once. */
const STYLES = 30 * kB
/** Of everything that is sent, packed and not: the process holds it as long as it serves. */
const MEMORY = 20 * 1024 ** 2
const BUILD_SECONDS = 3

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
  const styles = packed(pages, [pages.styles])
  t.ok(styles <= STYLES, `${styles} bytes of styles`)
  const held = [...pages.assets.values()].reduce(
    (sum, { body, gzip, brotli }) => sum + body.length + gzip.length + brotli.length,
    0
  )
  t.comment(`${held} bytes are held in memory`)
  t.ok(held <= MEMORY, `${held} bytes in memory`)
})

/** Seconds of a processor that this process has spent, and esbuild beside it. */
function spent(): { here: number; esbuild: number } {
  const children = readdirSync('/proc/self/task').flatMap(task =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ')
  )
  const seconds = (pid: number | 'self'): number => spentBy(pid)?.own ?? 0
  return {
    here: seconds('self'),
    esbuild: children.filter(Boolean).reduce((sum, pid) => sum + seconds(Number(pid)), 0)
  }
}

t.test('all pages are built in three seconds', async t => {
  const took: number[] = []
  // Tried more often where others take the machine; once is enough to show that it can.
  for (let i = 0; i < 5 && !took.some(seconds => seconds <= BUILD_SECONDS); i++) {
    const [began, before] = [performance.now(), spent()]
    await buildPages(own)
    const after = spent()
    // Others work beside it: what it would take alone, on two processors, of which esbuild uses both.
    const alone = after.here - before.here + (after.esbuild - before.esbuild) / 2
    took.push(Math.min((performance.now() - began) / 1000, alone))
  }
  t.comment(took.map(seconds => `${seconds.toFixed(1)} s`).join(', '))
  t.ok(Math.min(...took) <= BUILD_SECONDS)
})

t.test('a partner outside the tree is built with the one React there is', async t => {
  const { pages } = await buildPages([...own, await partner('stamps', GOOD)])
  t.strictSame(pages.leftOut, [])
  const bodies = [...pages.assets.values()].map(({ body }) => body.toString())
  t.equal(bodies.filter(body => body.includes('mark-of-a-partner')).length, 1)
  const reacts = (some: string[]): number =>
    some.filter(body =>
      body.includes('__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE=')
    ).length
  t.equal(reacts(bodies), 1, 'React itself is in one chunk')
  t.equal(
    bodies.filter(body => body.includes('Of stamps')).length,
    1,
    'where it lacks a language it speaks English'
  )
})

t.test('a plugin whose pages do not build is left out and named; the others are there', async t => {
  const broken = [
    await partner('unclosed', 'export default () => <p>'),
    await partner('missing', "import './nothing.ts'\nexport default () => null"),
    { plugin: 'gone', module: join(scratch, 'gone/web/console.tsx'), isOwn: false }
  ]
  const list = [...own, ...broken, await partner('good', GOOD)]
  // Where nothing can be written the pages are in memory alone.
  const pages = await keptPages(list, '/proc/nowhere/pages.bin')
  t.strictSame(pages.leftOut.map(({ plugin }) => plugin).sort(), ['gone', 'missing', 'unclosed'])
  for (const { plugin, reason } of pages.leftOut) t.match(reason, plugin)
  const all = [...pages.assets.values()].map(({ body }) => body.toString()).join('')
  t.match(all, 'mark-of-a-partner')
})

t.test('what was built is taken again until a source changes', async t => {
  const kept = join(scratch, 'build/pages.bin')
  const stamps = await partner('kept', GOOD)
  const build = () => keptPages([stamps], kept)
  await mkdir(dirname(kept))
  await writeFile(kept, 'damaged')
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
