import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { loaded, OUT, outputOf, ownTarget, ROOT, wayTo } from './modules.mjs'

const STAMP = join(OUT, 'stamp.json')
const PRODUCT = ['core', 'contracts', 'tenants', 'plugins', 'bin']
const ALL = [...PRODUCT, 'bench', 'test']
/** Goes up when what is made of the same source changes. */
const FORMAT = 4
/**
 * A start opens hundreds of modules, which costs more than what they do: those a command line, or
 * an instance, always loads lie together in two bundles, and what both load in a third.
 */
const BUNDLES = { 'command-line': ['bin/cli.ts'], instance: ['bin/instance.ts', 'bin/guards.ts'] }

/**
 * Packages of hundreds of files, of which bundles read one made of all: those that one module
 * imports, for itself, so that it makes no difference if who else imports one gets another copy.
 */
const JOINED = ['iso-3166', 'nodemailer', 'prom-client', 'sequelize-typescript']
/** What sequelize would ask for if it were to speak to a database. It only declares tables here. */
const NOT_THERE = ['pg', 'pg-hstore', 'pg-native']

/**
 * Makes JavaScript of the TypeScript sources: `.build/` mirrors the tree, one module a source, with
 * source maps; a module of a bundle exports what is in the bundle, of which there is one in a
 * process, whoever imports it. What is there and made of the same content is left as it is, so a
 * start that finds everything made looks at the files' times and sizes only. `import.meta.dirname`
 * and `.url` still name the source, beside which SQL files and pages lie; `import.meta.filename`
 * names its module in `.build/`.
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
  const installed = installedNow()
  const isInstalledAnew = installed !== before.installed
  if (gone.length === 0 && !isInstalledAnew && ![...sources.keys()].some(isNew)) return OUT

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
    files[path] = { ...known, seen, hash }
  }
  if (!(await mayWrite())) return changed.length === 0 ? OUT : null
  const modules = await madeOf(changed)
  for (const { path, links } of modules) files[path].links = links
  const bundles = bundlesOf(files)
  const isBundled = path => Object.values(bundles).some(paths => paths.includes(path))
  const isStale =
    isInstalledAnew ||
    JSON.stringify(bundles) !== JSON.stringify(before.bundles) ||
    changed.some(isBundled)
  const loose = Object.keys(files).filter(
    path => before.files[path]?.isBundled && !isBundled(path) && !changed.includes(path)
  )
  if (changed.length > 0 || isStale) {
    // Who dies half way leaves modules of which nothing is said, not of which something wrong is.
    const isSure = ([path, { isBundled }]) => !changed.includes(path) && !(isStale && isBundled)
    const sure = Object.fromEntries(Object.entries(before.files).filter(isSure))
    const left = isStale ? { bundles: {} } : { bundles, installed }
    await replace(STAMP, JSON.stringify({ format: FORMAT, files: sure, ...left }))
    const single = modules.filter(({ path }) => !isBundled(path))
    for (const { outputs } of [...single, ...(await madeOf(loose))]) await replaceAll(outputs)
    if (isInstalledAnew && installed !== null) await joinPackages()
    if (isStale) await bundle(bundles, files, installed !== null)
  }
  for (const path of Object.keys(files)) files[path].isBundled = isBundled(path)
  await Promise.all(
    gone.flatMap(path => [
      rm(outputOf(path), { force: true }),
      rm(outputOf(path) + '.map', { force: true })
    ])
  )
  await replace(STAMP, JSON.stringify({ format: FORMAT, files, bundles, installed }))
  return OUT
}

/** The module made of a source, as a URL to import. */
export const moduleOf = (folder, source) =>
  pathToFileURL(join(folder, source.replace(/\.ts$/, '.js'))).href

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

/** What tells that npm has installed something; null where it does not say or a package is missing. */
function installedNow() {
  const modules = join(ROOT, 'node_modules')
  const said = statSync(join(modules, '.package-lock.json'), { throwIfNoEntry: false })
  if (said === undefined || !JOINED.every(name => existsSync(join(modules, name)))) return null
  return `${said.mtimeMs} ${said.size}`
}

export async function readStamp() {
  const stamp = await readFile(STAMP, 'utf8')
    .then(JSON.parse)
    .catch(() => ({}))
  return stamp.format === FORMAT ? stamp : { files: {}, bundles: {} }
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

const COMMON = {
  absWorkingDir: ROOT,
  outdir: OUT,
  write: false,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'silent'
}
const PLACE = {
  'import.meta.dirname': '__dirname',
  'import.meta.url': '__url',
  'import.meta.resolve': '__resolve'
}

/** Modules, one a source, what each links to, and how its module and its source map read. */
export async function madeOf(paths) {
  if (paths.length === 0) return []
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: paths,
    outbase: ROOT,
    define: PLACE,
    plugins: [{ name: 'stoa', setup: single }]
  })
  const outputs = new Map(outputFiles.map(file => [file.path, file]))
  return Object.entries(metafile.outputs).flatMap(([name, { entryPoint, exports, imports }]) => {
    if (entryPoint === undefined) return []
    const own = imports
      .filter(({ kind, path }) => kind === 'import-statement' && /^\.{1,2}\//.test(path))
      .map(({ path }) => posix.join(posix.dirname(entryPoint), path))
    const links = { exports, imports: own.map(path => path.replace(/\.js$/, '.ts')) }
    const output = join(ROOT, name)
    return [
      { path: entryPoint, links, outputs: [`${output}.map`, output].map(file => outputs.get(file)) }
    ]
  })
}

/** Which sources are in each bundle: what its roots always load. */
function bundlesOf(files) {
  const reached = roots => {
    const found = new Set()
    const visit = path => {
      if (found.has(path) || files[path] === undefined) return
      found.add(path)
      files[path].links.imports.forEach(visit)
    }
    roots.forEach(visit)
    return [...found]
  }
  return Object.fromEntries(Object.entries(BUNDLES).map(([name, roots]) => [name, reached(roots)]))
}

const joinedAt = name => `packages/${name}.js`

async function joinPackages() {
  const { build } = await import('esbuild')
  const exported = new Map()
  for (const name of JOINED) exported.set(name, Object.keys(await import(name)))
  const { outputFiles } = await build({
    ...COMMON,
    sourcemap: false,
    entryPoints: JOINED.map(name => ({ in: name, out: joinedAt(name).replace(/\.js$/, '') })),
    external: NOT_THERE,
    // What they require of Node.
    banner: {
      js: "import { createRequire as __requireOf } from 'node:module'; const require = __requireOf(import.meta.url);"
    },
    plugins: [
      {
        name: 'stoa',
        setup(build) {
          build.onResolve({ filter: /./ }, ({ kind, path }) =>
            kind === 'entry-point' ? { path, namespace: 'package' } : undefined
          )
          build.onLoad({ filter: /./, namespace: 'package' }, ({ path }) => ({
            contents: `export { ${exported.get(path).filter(isName).join(', ')} } from ${JSON.stringify(path)}`,
            resolveDir: ROOT
          }))
        }
      }
    ]
  })
  await replaceAll(outputFiles)
}

const isName = name => /^[\w$]+$/.test(name) && name !== 'module.exports'

async function bundle(bundles, files, isJoined) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    ...COMMON,
    outdir: join(OUT, 'bundles'),
    entryPoints: Object.keys(bundles),
    splitting: true,
    chunkNames: 'common',
    treeShaking: false,
    tsconfig: 'tsconfig.json', // esbuild looks for none beside what a plugin of its has resolved
    define: { ...PLACE, 'import.meta.filename': '__filename' },
    plugins: [{ name: 'stoa', setup: build => together(build, bundles, files, isJoined) }]
  })
  await replaceAll(outputFiles)
  const placed = new Set()
  for (const [name, paths] of Object.entries(bundles)) {
    for (const path of paths.filter(path => !placed.has(path))) {
      placed.add(path)
      const target = JSON.stringify(
        posix.join(posix.relative(posix.dirname(`/${path}`), '/') || '.', `bundles/${name}.js`)
      )
      const names = files[path].links.exports.map(name => `${nameIn(path, name)} as ${name}`)
      const from = target.startsWith('".') ? target : target.replace('"', '"./')
      const text = `export { ${names.join(', ')} } from ${from}\n`
      await replaceAll([{ path: outputOf(path), contents: text }])
      await rm(outputOf(path) + '.map', { force: true })
    }
  }
}

/** What an export of a source is called among those of its bundle. */
const nameIn = (path, name) =>
  `${path.replace(/\W/g, sign => `$${sign.charCodeAt(0).toString(16)}`)}$${name}`

async function replaceAll(outputs) {
  for (const { path, contents } of outputs) {
    await mkdir(dirname(path), { recursive: true })
    await replace(path, contents)
  }
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
function single(build) {
  build.onResolve({ filter: /./ }, ({ kind, path, importer }) => {
    if (kind === 'entry-point') return undefined
    const from = posix.join('/', relative(ROOT, dirname(importer)).split(sep).join('/'))
    return { path: wayTo(path, importer, from) ?? path, external: true }
  })
  build.onLoad({ filter: /\.ts$/ }, ({ path }) => loaded(path, outputOf(relative(ROOT, path))))
}

/**
 * What is in the bundles is read together; the rest is imported as everywhere, and only when it is
 * asked for.
 */
function together(build, bundles, files, isJoined) {
  build.onResolve({ filter: /./ }, ({ kind, path, importer }) => {
    if (kind === 'entry-point') return { path, namespace: 'bundle' }
    if (importer in bundles) return { path: join(ROOT, path) }
    if (isJoined && JOINED.includes(path)) return { path: `../${joinedAt(path)}`, external: true }
    const own = kind === 'import-statement' ? ownTarget(path, importer) : null
    if (own?.endsWith('.ts')) return { path: join(ROOT, own) }
    return { path: wayTo(path, importer, '/bundles') ?? path, external: true }
  })
  build.onLoad({ filter: /./, namespace: 'bundle' }, ({ path: name }) => ({
    contents: bundles[name]
      .map(path => {
        const names = files[path].links.exports.map(name => `${name} as ${nameIn(path, name)}`)
        return `export { ${names.join(', ')} } from ${JSON.stringify(path)}`
      })
      .join('\n')
  }))
  build.onLoad({ filter: /\.ts$/ }, ({ path }) => loaded(path, join(OUT, 'bundles/any.js')))
}

// `node bin/build.mjs`: everything that a first start would make, the pages too.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await built()
  if (folder === null) {
    console.error(`The sources cannot be made into JavaScript: ${OUT} cannot be written.`)
    process.exitCode = 1
  } else {
    const { buildPagesAhead } = await import(moduleOf(folder, 'bin/build-pages.ts'))
    await buildPagesAhead()
  }
}
