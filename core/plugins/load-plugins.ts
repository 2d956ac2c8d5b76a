import { existsSync } from 'node:fs'
import { access, readdir, readFile, realpath } from 'node:fs/promises'
import { register } from 'node:module'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from './plugin.ts'

let hooks: Promise<void> | undefined

/**
 * A plugin may be TypeScript. `stoa/plugin`, `stoa/testing` and `stoa/contracts/<subject>` mean this
 * very process's kernel and plugins wherever it lies, and so does a source of Stoa it imports by
 * path: a second copy would have its own, empty, unit of work.
 */
const hookImports = (): Promise<void> => (hooks ??= registerHooks())

async function registerHooks(): Promise<void> {
  const { register: registerTypeScript } = await import('tsx/esm/api')
  registerTypeScript({ tsconfig: resolve(import.meta.dirname, 'guests.tsconfig.json') })
  const [sources, running] = [SOURCES, RUNNING].map(folder => pathToFileURL(folder + sep).href)
  const hook = `const [sources, running] = ${JSON.stringify([sources, running])}
const own = ['core', 'contracts', 'plugins', 'tenants', 'bin', 'test'].map(folder => sources + folder + '/')
const ours = url => sources !== running && url.endsWith('.ts') && own.some(folder => url.startsWith(folder)) ? running + url.slice(sources.length, -3) + '.js' : url
const faces = { 'stoa/plugin': 'core/plugin-api.ts', 'stoa/testing': 'test/support/testing-api.ts' }
export async function resolve (specifier, context, next) {
  const contract = /^stoa\\/contracts\\/([a-z0-9-]+)$/.exec(specifier)
  const kit = /^stoa\\/(testing\\/[a-z-]+)$/.exec(specifier)
  const source = contract ? 'contracts/' + contract[1] + '.ts' : kit ? 'test/support/' + kit[1] + '.ts' : Object.hasOwn(faces, specifier) ? faces[specifier] : null
  if (source !== null) return next(ours(sources + source), context)
  const found = await next(specifier, context)
  const url = ours(found.url)
  return url === found.url ? found : next(url, context)
}`
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

/** A module that has not loaded by then waits for something that does not come. */
const PATIENCE_MS = 30_000
const MIGRATION = /^\d{4}-[a-z0-9-]+\.sql$/

const folders = new WeakMap<Plugin, string>()

/**
 * Where a plugin that the configuration names was loaded from: its folder, or its file alone.
 * undefined: one of Stoa's own.
 */
export const loadedFrom = (plugin: Plugin): string | undefined => folders.get(plugin)

/**
 * Loads the plugins an instance is configured with.
 * @param list paths (of a folder with plugin.ts or plugin.js, or of a file) or npm packages,
 * separated by commas
 * @param options.patienceMs how long one may take to load
 * @throws Error naming the plugin that cannot be loaded; the instance does not boot without it
 */
export async function loadPlugins(
  list: string,
  { patienceMs = PATIENCE_MS } = {}
): Promise<Plugin[]> {
  const names = list
    .split(',')
    .map(n => n.trim())
    .filter(n => n !== '')
  return Promise.all(names.map(name => load(name, patienceMs)))
}

const SOURCES = resolve(import.meta.dirname, '../..')
const RUNNING = resolve(dirname(import.meta.filename), '../..')

/** The JavaScript that was made of a plugin in Stoa's own tree; null for all others. */
function madeOf(file: string): string | null {
  const way = relative(SOURCES, file)
  if (RUNNING === SOURCES || way.startsWith('..') || !way.endsWith('.ts')) return null
  const made = join(RUNNING, way.replace(/\.ts$/, '.js'))
  return existsSync(made) ? made : null
}

async function load(name: string, patienceMs: number): Promise<Plugin> {
  const isPath = name.startsWith('.') || isAbsolute(name)
  const candidates = !isPath
    ? [name]
    : /\.[cm]?[jt]s$/.test(name)
      ? [resolve(name)]
      : ['plugin.ts', 'plugin.js', 'plugin.mjs'].map(file => resolve(name, file))
  let reason = ''
  for (const candidate of candidates) {
    try {
      if (isPath && (await isCommonJs(candidate))) {
        throw new Error(
          'it must be an ES module: put a package.json with {"type": "module"} into its folder'
        )
      }
      const made = isPath ? madeOf(candidate) : null
      if (made === null) await hookImports()
      const url = isPath ? pathToFileURL(made ?? candidate).href : candidate
      const { default: plugin } = await inTime(
        import(url) as Promise<{ default?: Plugin }>,
        patienceMs
      )
      if (typeof plugin?.name !== 'string') {
        throw new Error('it has no default export made with definePlugin()')
      }
      folders.set(
        plugin,
        await folderOf(isPath ? candidate : fileURLToPath(import.meta.resolve(candidate)))
      )
      await checkGuest(plugin)
      return plugin
    } catch (error) {
      const missing =
        (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' &&
        isPath &&
        String((error as Error).message).includes(candidate)
      if (!missing) {
        throw new Error(`The plugin ${name} cannot be loaded: ${(error as Error).message}`, {
          cause: error
        })
      }
      reason = `there is no ${candidates.join(' nor ')}`
    }
  }
  throw new Error(`The plugin ${name} cannot be loaded: ${reason}.`)
}

/** The timer also keeps the process from ending without a word when nothing else is left to do. */
async function inTime<T>(loading: Promise<T>, patienceMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(
            `it has not loaded within ${patienceMs / 1000} seconds; an await outside of its functions does not end.`
          )
        ),
      patienceMs
    )
  })
  return Promise.race([loading, late]).finally(() => clearTimeout(timer))
}

/**
 * The folder whose code is the plugin's; its file alone where Stoa itself lies in the same folder.
 */
async function folderOf(file: string): Promise<string> {
  const real = await realpath(file)
  const folder = dirname(real)
  return import.meta.dirname.startsWith(folder + sep) ? real : folder + sep
}

/** What only Stoa's own plugins may, and what is seen in no manifest. */
async function checkGuest(plugin: Plugin): Promise<void> {
  const { name, always, migrations } = plugin
  if (always) {
    throw new Error(
      `Plugin ${name}: only the kernel's own plugins are always on; leave "always" out.`
    )
  }
  if (migrations === undefined) return
  const files = await readdir(migrations).catch((error: Error) => {
    throw new Error(`Plugin ${name}: its folder of migrations cannot be read: ${error.message}.`)
  })
  const numbers = new Set<string>()
  for (const file of files.filter(f => f.endsWith('.sql'))) {
    if (!MIGRATION.test(file)) {
      throw new Error(
        `Plugin ${name}: its migration ${file} must be named like 0001-what-it-does.sql.`
      )
    }
    if (numbers.has(file.slice(0, 4))) {
      throw new Error(
        `Plugin ${name}: two of its migrations have the number ${file.slice(0, 4)}; give the later one the next that is free.`
      )
    }
    numbers.add(file.slice(0, 4))
  }
}

/**
 * Whether Node would take a file for CommonJS: its nearest package.json does not say "type":
 * "module".
 */
async function isCommonJs(file: string): Promise<boolean> {
  if (
    /\.m[jt]s$/.test(file) ||
    !(await access(file).then(
      () => true,
      () => false
    ))
  ) {
    return false
  }
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
    if (text !== null) return (JSON.parse(text) as { type?: string }).type !== 'module'
    if (folder === dirname(folder)) return true
  }
}
