import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type BuildFailure, type Metafile, type Plugin } from 'esbuild'
import { LANGUAGES } from './languages.ts'
import type { Asset, Entry, Pages, PagesOf } from './pages.ts'
import { FACE, madeModules, WORDS } from './made-modules.ts'
import { singleModules } from './single-modules.ts'
import { filesOf, workerOf } from './worker-of.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const WEB = join(ROOT, 'core/web')
const MAIN = join(WEB, 'console/main.tsx')
const SCHEME = join(WEB, 'theme/scheme.ts')
const WORKER = join(WEB, 'face/service-worker.ts')
/** Whoever asks for one of these gets the instance's, wherever their sources lie: there is one React. */
const SHARED =
  /^(react|react-dom|@mantine\/[a-z]+|@tanstack\/[a-z-]+|openapi-fetch)(\/|$)|^stoa\/web(\/|$)/

export interface Built {
  pages: Pages
  /** Every source that was read, absolute. */
  inputs: string[]
}

/**
 * All plugins' pages in one run: one React, chunks that are shared, names by content. A plugin whose
 * pages do not build is left out and named.
 * @throws Error when the kernel's own pages do not build
 */
export async function buildPages(all: readonly PagesOf[]): Promise<Built> {
  const leftOut: Pages['leftOut'] = []
  let plugins = all.filter(({ plugin, module, faces = {}, faceParts = {} }) => {
    const missing = [module, ...Object.values(faces), ...Object.values(faceParts)].find(
      path => !existsSync(path)
    )
    if (missing === undefined) return true
    leftOut.push({ plugin, reason: `there is no ${missing}` })
    return false
  })
  for (;;) {
    try {
      return await buildOnce(plugins, leftOut)
    } catch (error) {
      const guilty = culprits(plugins, error)
      if (guilty.size === 0) throw error
      for (const [plugin, reason] of guilty) leftOut.push({ plugin, reason })
      plugins = plugins.filter(({ plugin }) => !guilty.has(plugin))
    }
  }
}

function culprits(plugins: readonly PagesOf[], error: unknown): Map<string, string> {
  const found = new Map<string, string>()
  for (const { text, location } of (error as Partial<BuildFailure>).errors ?? []) {
    const file = location === null ? null : resolve(ROOT, location.file)
    const owner = plugins.find(
      ({ module }) => file !== null && file.startsWith(dirname(module) + sep)
    )
    if (owner === undefined || location === null) continue
    found.set(owner.plugin, `${location.file}:${location.line}: ${text}`)
  }
  return found
}

async function buildOnce(plugins: readonly PagesOf[], leftOut: Pages['leftOut']): Promise<Built> {
  const paths = plugins.flatMap(({ faces = {} }) => Object.keys(faces))
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: {
      console: MAIN,
      scheme: SCHEME,
      ...Object.fromEntries(paths.map(path => [path.slice(1), FACE + path]))
    },
    plugins: [sharedModules, singleModules(WEB), madeModules(plugins, WEB)],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    supported: { 'top-level-await': true },
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    outdir: join(ROOT, '.build/pages'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, jsx: 'react-jsx' } },
    write: false,
    metafile: true,
    logLevel: 'silent'
  })
  const assets = new Map(
    outputFiles.map(({ path, contents }) => [
      basename(path),
      assetOf(basename(path), Buffer.from(contents))
    ])
  )
  const outputOf = (entry: string): string => {
    const [name] =
      Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? []
    if (name === undefined) throw new Error(`Nothing was made of ${entry}.`)
    return name
  }
  const console = outputOf(relative(ROOT, MAIN).split(sep).join('/'))
  const scheme = basename(outputOf(relative(ROOT, SCHEME).split(sep).join('/')))
  const faces = new Map(
    paths.map(path => [path, entryOf(metafile, assets, outputOf(`${FACE}:${FACE}${path}`), path)])
  )
  const pages: Pages = {
    assets,
    scheme,
    ...entryOf(metafile, assets, console, ''),
    faces,
    workers: new Map(
      [...faces].map(([path, { styles }]) => {
        const files = filesOf(metafile, outputOf(`${FACE}:${FACE}${path}`))
        const text = workerOf(WORKER, path, [scheme, styles, ...files].sort())
        return [path, assetOf('worker.js', Buffer.from(text))]
      })
    ),
    leftOut
  }
  const inputs = Object.keys(metafile.inputs)
    .filter(path => !/^[a-z-]+:/.test(path))
    .map(path => resolve(ROOT, path))
  return { pages, inputs: [...inputs, WORKER] }
}

/** One of each, whoever imports it; asked for once in a build, since hundreds of files do. */
const sharedModules: Plugin = {
  name: 'shared',
  setup(build) {
    const known = new Map<string, ReturnType<typeof build.resolve>>()
    build.onResolve({ filter: SHARED }, ({ path, kind, pluginData }) => {
      if (pluginData === SHARED) return undefined
      const asked = `${kind} ${path}`
      const found =
        known.get(asked) ?? build.resolve(path, { kind, resolveDir: WEB, pluginData: SHARED })
      known.set(asked, found)
      return found
    })
  }
}

const assetOf = (name: string, body: Buffer): Asset => ({
  body,
  type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
  gzip: gzipSync(body, { level: 9 }),
  brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
})

/** What an output imports before it runs, and what that imports. */
function staticImports(metafile: Metafile, output: string): string[] {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    for (const { kind, path } of metafile.outputs[name]?.imports ?? []) {
      if (kind !== 'import-statement' || seen.has(path)) continue
      seen.add(path)
      visit(path)
    }
  }
  visit(output)
  return [...seen]
}

/** @param face its path; '' of the console */
function entryOf(
  metafile: Metafile,
  assets: Map<string, Asset>,
  output: string,
  face: string
): Entry {
  const early = staticImports(metafile, output)
  return {
    script: basename(output),
    styles: joinStyles(assets, face.slice(1) || 'console', [
      metafile.outputs[output]?.cssBundle,
      ...lazyStyles(metafile, output)
    ]),
    early: early.map(name => basename(name)),
    words: Object.fromEntries(
      LANGUAGES.map(language => [
        language,
        wordsOf(metafile, `${WORDS}:${WORDS}${face}/${language}`, early)
      ])
    ) as Entry['words']
  }
}

/** What brings the words, beside what is there already. */
function wordsOf(metafile: Metafile, words: string, early: string[]): string[] {
  const [name] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === words) ?? []
  if (name === undefined) return []
  return [name, ...staticImports(metafile, name)]
    .filter(path => !early.includes(path))
    .map(path => basename(path))
}

/** One sheet for all: each further one would hold up the first paint by a round trip. */
function joinStyles(
  assets: Map<string, Asset>,
  of: string,
  parts: Iterable<string | undefined>
): string {
  const names = [...new Set(parts)].filter(part => part !== undefined).map(part => basename(part))
  const body = Buffer.concat(names.map(name => (assets.get(name) as Asset).body))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8)
  const name = `${of}-${hash}.css`
  assets.set(name, assetOf(name, body))
  return name
}

/** esbuild writes the styles of a lazy chunk, but nothing loads them: they go into the one sheet. */
function lazyStyles(metafile: Metafile, entry: string): Set<string> {
  const seen = new Set<string>()
  const found = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    for (const used of metafile.outputs[path]?.imports ?? []) {
      const css = metafile.outputs[used.path]?.cssBundle
      if (css !== undefined && used.kind === 'dynamic-import') found.add(css)
      visit(used.path)
    }
  }
  visit(entry)
  return found
}
