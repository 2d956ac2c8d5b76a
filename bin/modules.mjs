import { readFile } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

// Every Node 20 gets as far as to be told which one it must be; import.meta.dirname is of 20.11.
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
export const OUT = join(ROOT, '.build')

/** Where the module made of a source lies. */
export const outputOf = path => join(OUT, path.replace(/\.ts$/, '.js'))

/** From the root, with a slash before it: a source or other file of Stoa; null for what is not. */
export function ownTarget(specifier, importer) {
  const from = posix.join('/', relative(ROOT, dirname(importer)).split(sep).join('/'))
  const own = ownSource(specifier, importer)
  return own ?? (specifier.startsWith('.') ? posix.join(from, specifier) : null)
}

/** How a module that lies in a folder of `.build/` imports what a source names. */
export function wayTo(specifier, importer, from) {
  const to = ownTarget(specifier, importer)
  if (to === null) return null
  // What is no TypeScript is not copied: it is found where it lies.
  const way = to.endsWith('.ts')
    ? posix.relative(from, to.replace(/\.ts$/, '.js'))
    : posix.join(posix.relative(from, '/'), '..', to)
  return way.startsWith('.') ? way : `./${way}`
}

/** A source, with what it asks of its place, as seen from the file it gets into. */
export async function loaded(path, output) {
  const text = await readFile(path, 'utf8')
  if (!text.includes('import.meta.')) return { loader: 'ts', contents: text }
  const [source, module] = [path, outputOf(relative(ROOT, path))].map(file =>
    JSON.stringify(relative(dirname(output), file).split(sep).join('/'))
  )
  // On the first line, so that the others keep their numbers.
  const place =
    'const { getBuiltinModule: __builtin } = process, __meta = import.meta, ' +
    `__file = __builtin('path').resolve(__meta.filename, '..', ${source}), ` +
    `__filename = __builtin('path').resolve(__meta.filename, '..', ${module}), ` +
    "__dirname = __builtin('path').dirname(__file), __url = __builtin('url').pathToFileURL(__file).href, " +
    "__resolve = name => name.startsWith('.') ? new URL(name, __url).href : __meta.resolve(name); "
  return { loader: 'ts', contents: place + text }
}

/** tap itself is known to this one alone; for what, is said there. */
const TAP = '/test/support/tap.ts'

/** What package.json exports to plugins, which Stoa's own import by the same names. */
function ownSource(specifier, importer) {
  if (specifier === 'tap' && importer !== join(ROOT, TAP)) return TAP
  const [, contract] = /^stoa\/contracts\/([a-z0-9-]+)$/.exec(specifier) ?? []
  if (contract !== undefined) return `/contracts/${contract}.ts`
  const [, kit] = /^stoa\/(testing\/[a-z-]+)$/.exec(specifier) ?? []
  if (kit !== undefined) return `/test/support/${kit}.ts`
  if (specifier === 'stoa/testing') return '/test/support/testing-api.ts'
  return specifier === 'stoa/plugin' ? '/core/plugin-api.ts' : null
}
