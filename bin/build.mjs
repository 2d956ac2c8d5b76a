import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Every Node 20 gets as far as to be told which one it must be; import.meta.dirname is of 20.11.
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const OUT = join(ROOT, '.build')
const STAMP = join(OUT, 'stamp.json')
const PRODUCT = ['core', 'contracts', 'tenants', 'plugins', 'bin']
const ALL = [...PRODUCT, 'bench', 'test']
/** Goes up when what is made of the same source changes. */
const FORMAT = 3

/**
 * Makes JavaScript of the TypeScript sources: `.build/` mirrors the tree, one module a source, with
 * source maps. What is there and made of the same content is left as it is, so a start that finds
 * everything made looks at the files' times and sizes only. `import.meta.dirname` and `.url` still
 * name the source, beside which SQL files and pages lie; `import.meta.filename` names what runs.
 * @param {{ withTests?: boolean }} options withTests: what tests and measures the product, too; a
 * fault there keeps no shop closed
 * @returns {Promise<string | null>} the folder with the modules; null when something has to be made
 * and the folder cannot be written
 */
export async function built({ withTests = false } = {}) {
  const sources = sourcesNow(withTests)
  const before = await readStamp()
  const isNew = path =>
    before.files[path] === undefined || before.files[path].seen !== sources.get(path)
  const gone = Object.keys(before.files).filter(
    path => !sources.has(path) && !existsSync(join(ROOT, path))
  )
  if (gone.length === 0 && ![...sources.keys()].some(isNew)) return OUT

  const files = { ...before.files }
  for (const path of gone) delete files[path]
  const changed = []
  for (const [path, seen] of sources) {
    const known = before.files[path]
    if (known?.seen === seen) continue
    const hash = createHash('sha256')
      .update(await readFile(join(ROOT, path)))
      .digest('base64url')
      .slice(0, 22)
    if (known?.hash !== hash) changed.push(path)
    files[path] = { seen, hash }
  }
  if (!(await mayWrite())) return changed.length === 0 ? OUT : null
  if (changed.length > 0) {
    // Who dies half way leaves modules of which nothing is said, not of which something wrong is.
    const sure = Object.entries(before.files).filter(([path]) => !changed.includes(path))
    await replace(STAMP, JSON.stringify({ format: FORMAT, files: Object.fromEntries(sure) }))
    await make(changed)
  }
  await Promise.all(
    gone.flatMap(path => [
      rm(outputOf(path), { force: true }),
      rm(outputOf(path) + '.map', { force: true })
    ])
  )
  await replace(STAMP, JSON.stringify({ format: FORMAT, files }))
  return OUT
}

/** The module made of a source, as a URL to import. */
export const moduleOf = (folder, source) =>
  pathToFileURL(join(folder, source.replace(/\.ts$/, '.js'))).href

const outputOf = path => join(OUT, path.replace(/\.ts$/, '.js'))

/** Every TypeScript source that is asked for, and what its file system says of it. */
function sourcesNow(withTests) {
  const found = new Map()
  const folders = withTests ? ALL : PRODUCT
  for (const folder of folders.filter(folder => existsSync(join(ROOT, folder)))) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true })) {
      if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue
      if (file.split(sep).includes('web')) continue // what runs in a browser is built by core/http/pages
      if (!withTests && file.endsWith('.test.ts')) continue
      const { mtimeMs, size } = statSync(join(ROOT, folder, file))
      found.set([folder, ...file.split(sep)].join('/'), `${mtimeMs} ${size}`)
    }
  }
  return found
}

async function readStamp() {
  const stamp = await readFile(STAMP, 'utf8')
    .then(JSON.parse)
    .catch(() => ({}))
  return stamp.format === FORMAT ? stamp : { files: {} }
}

async function mayWrite() {
  try {
    await mkdir(OUT, { recursive: true })
    await access(OUT, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function make(paths) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: paths,
    outbase: ROOT,
    outdir: OUT,
    write: false,
    define: {
      'import.meta.dirname': '__dirname',
      'import.meta.url': '__url',
      'import.meta.resolve': '__resolve'
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [{ name: 'stoa', setup }]
  })
  for (const folder of new Set(outputFiles.map(({ path }) => dirname(path)))) {
    await mkdir(folder, { recursive: true })
  }
  for (const { path, contents } of outputFiles) await replace(path, contents)
}

/** Whole or not at all, whoever else is making the same. */
async function replace(path, contents) {
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, contents)
  await rename(unfinished, path)
}

/**
 * Every module stays one of its own: imports are kept, and lead to what is made of the source they
 * name.
 */
function setup(build) {
  build.onResolve({ filter: /./ }, ({ kind, path, importer }) => {
    if (kind === 'entry-point') return undefined
    const from = posix.join('/', relative(ROOT, dirname(importer)).split(sep).join('/'))
    const to = ownSource(path, importer) ?? (path.startsWith('.') ? posix.join(from, path) : null)
    if (to === null) return { path, external: true }
    // What is no TypeScript is not copied: it is found where it lies.
    const target = to.endsWith('.ts') ? to.replace(/\.ts$/, '.js') : posix.join('/..', to)
    const way = to.endsWith('.ts')
      ? posix.relative(from, target)
      : posix.join(posix.relative(from, '/'), '..', to)
    return { path: way.startsWith('.') ? way : `./${way}`, external: true }
  })
  build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8')
    if (!text.includes('import.meta.')) return { loader: 'ts', contents: text }
    const way = JSON.stringify(
      relative(dirname(outputOf(relative(ROOT, path))), path)
        .split(sep)
        .join('/')
    )
    // On the first line, so that the others keep their numbers.
    const place =
      'const { getBuiltinModule: __builtin } = process, __meta = import.meta, ' +
      `__file = __builtin('path').resolve(import.meta.filename, '..', ${way}), ` +
      "__dirname = __builtin('path').dirname(__file), __url = __builtin('url').pathToFileURL(__file).href, " +
      "__resolve = name => name.startsWith('.') ? new URL(name, __url).href : __meta.resolve(name); "
    return { loader: 'ts', contents: place + text }
  })
}

/** tap itself is known to this one alone; for what, is said there. */
const TAP = '/test/support/tap.ts'

/** What package.json exports to plugins, which Stoa's own import by the same names. */
function ownSource(specifier, importer) {
  if (specifier === 'tap' && importer !== join(ROOT, TAP)) return TAP
  const [, contract] = /^stoa\/contracts\/([a-z0-9-]+)$/.exec(specifier) ?? []
  if (contract !== undefined) return `/contracts/${contract}.ts`
  const [, api] = /^stoa\/(plugin|testing)$/.exec(specifier) ?? []
  return api === undefined ? null : `/core/${api}-api.ts`
}

if (process.argv[1] === fileURLToPath(import.meta.url) && (await built()) === null) {
  console.error(`The sources cannot be made into JavaScript: ${OUT} cannot be written.`)
  process.exitCode = 1
}
