import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import t from 'tap'
import { buildPages } from '../../core/http/pages/build-pages.ts'
import { LANGUAGES } from '../../core/http/pages/languages.ts'
import { pageHtml } from '../../core/http/pages/page-html.ts'
import type { PagesOf } from '../../core/http/pages/pages.ts'
import { faultsOfManifest } from '../../core/plugins/manifest-checks.ts'
import { definePlugin } from '../../core/plugins/plugin.ts'
import { builtInPlugins } from '../../plugins/built-in.ts'

// A face beside the console is a document of its own, light enough for an old tablet (docs/web.md).

const kB = 1000
const SCRIPT = 110 * kB
const STYLES = 12 * kB

const own = builtInPlugins.flatMap(({ name, web, faces, faceParts }): PagesOf[] =>
  web === undefined
    ? []
    : [
        {
          plugin: name,
          module: web,
          isOwn: true,
          ...(faces !== undefined && { faces }),
          ...(faceParts !== undefined && { faceParts })
        }
      ]
)
const { pages } = await buildPages(own)

t.test('each face stays small, and brings neither router nor Mantine', async t => {
  t.ok(pages.faces.size > 0)
  for (const [path, { script, early, words, styles }] of pages.faces) {
    const size = (files: string[]): number =>
      files.reduce((sum, file) => sum + (pages.assets.get(file)?.gzip.length ?? 0), 0)
    for (const language of LANGUAGES) {
      const first = size([script, pages.scheme, ...early, ...words[language]])
      t.comment(`${path} in ${language}: ${first} bytes`)
      t.ok(words[language].length > 0)
      t.ok(first <= SCRIPT, `${path} in ${language}: ${first} bytes of script`)
    }
    t.ok(size([styles]) <= STYLES, `${path}: ${size([styles])} bytes of styles`)
    for (const file of [script, ...early]) {
      const text = pages.assets.get(file)?.body.toString() ?? ''
      t.notMatch(text, /mantine|TanStack|tsr-/, `${path}: ${file}`)
    }
  }
})

t.test('what a plugin styles lies in the layer of pages, so that none outdoes another', async t => {
  const folders = own.map(({ module }) => dirname(module))
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true })
    for (const file of files.filter(name => /(?<!\.module)\.css$/.test(name))) {
      t.match(await readFile(join(folder, file), 'utf8'), /^@layer page \{/, join(folder, file))
    }
  }
})

t.test('a face is served at its path and below it, the console everywhere else', async t => {
  for (const [path, face] of pages.faces) {
    for (const address of [path, `${path}/anything`]) {
      t.match(pageHtml(pages, 'nonce', address, 'es'), `src="/assets/${face.script}"`)
    }
    for (const address of ['/', `${path}s`, '/sales']) {
      t.match(pageHtml(pages, 'nonce', address, 'en'), `src="/assets/${pages.script}"`)
    }
  }
})

t.test('each face speaks every language', async t => {
  for (const { faces = {} } of own) {
    for (const module of Object.values(faces)) {
      t.strictSame(
        (await readdir(join(dirname(module), 'words'))).sort(),
        LANGUAGES.map(language => `${language}.ts`).sort()
      )
    }
  }
})

t.test('a manifest names faces below its pages, at paths nothing else has', async t => {
  const named = (faces: Record<string, string>, web?: string): string[] => [
    ...faultsOfManifest(
      definePlugin({
        name: 'stamps',
        version: '1.0.0',
        stoa: '^1.0.0',
        summary: 'Stamps.',
        faces,
        ...(web !== undefined && { web })
      })
    )
  ]
  const web = '/stamps/web/console.tsx'
  t.strictSame(named({ '/counter': '/stamps/web/counter/counter.tsx' }, web), [])
  for (const path of ['/api', '/log-in', '/Counter', 'counter', '/a/b', '/']) {
    t.match(named({ [path]: '/stamps/web/counter/counter.tsx' }, web).join(), `face "${path}"`)
  }
  t.match(named({ '/counter': '/elsewhere/counter.tsx' }, web).join(), 'folder of its web')
  t.match(named({ '/counter': '/stamps/web/counter.tsx' }).join(), 'folder of its web')
})

t.test('a plugin whose face is missing is left out and named', async t => {
  const broken = own.map(one =>
    one.faces === undefined ? one : { ...one, faces: { '/gone': '/nowhere/gone.tsx' } }
  )
  const made = await buildPages(broken)
  t.match(made.pages.leftOut, [{ reason: /nowhere/ }])
  t.equal(made.pages.faces.size, 0)
})
