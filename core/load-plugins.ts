import { access, readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from './plugin.ts'

let hooked = false

/**
 * `stoa/plugin`, `stoa/testing` and `stoa/contracts/<plugin>` mean this very process's kernel and plugins wherever a plugin
 * lies: a second copy would have its own, empty, unit of work.
 */
function hookSubpaths (): void {
  if (hooked) return
  hooked = true
  const targets = { 'stoa/plugin': import.meta.resolve('stoa/plugin'), 'stoa/testing': import.meta.resolve('stoa/testing') }
  const contracts = new URL('../plugins/NAME/contract.ts', import.meta.url).href // what package.json exports as stoa/contracts/*
  const hook = `const targets = ${JSON.stringify(targets)}
export async function resolve (specifier, context, next) {
  const contract = /^stoa\\/contracts\\/([a-z-]+)$/.exec(specifier)
  const url = contract ? ${JSON.stringify(contracts)}.replace('NAME', contract[1]) : Object.hasOwn(targets, specifier) ? targets[specifier] : null
  return next(url ?? specifier, context)
}`
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

/**
 * Loads the plugins an instance is configured with.
 * @param list paths (of a folder with plugin.ts or plugin.js, or of a file) or npm packages, separated by commas
 * @throws Error naming the plugin that cannot be loaded; the instance does not boot without it
 */
export async function loadPlugins (list: string): Promise<Plugin[]> {
  const names = list.split(',').map(n => n.trim()).filter(n => n !== '')
  if (names.length > 0) hookSubpaths()
  return Promise.all(names.map(load))
}

async function load (name: string): Promise<Plugin> {
  const isPath = name.startsWith('.') || isAbsolute(name)
  const candidates = !isPath ? [name] : /\.[cm]?[jt]s$/.test(name) ? [resolve(name)] : ['plugin.ts', 'plugin.js', 'plugin.mjs'].map(file => resolve(name, file))
  let reason = ''
  for (const candidate of candidates) {
    try {
      if (isPath && await isCommonJs(candidate)) throw new Error('it must be an ES module: put a package.json with {"type": "module"} into its folder')
      const loaded = await import(isPath ? pathToFileURL(candidate).href : candidate) as { default?: Plugin }
      if (typeof loaded.default?.name !== 'string') throw new Error('it has no default export made with definePlugin()')
      return loaded.default
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' && isPath && String((error as Error).message).includes(candidate)
      if (!missing) throw new Error(`The plugin ${name} cannot be loaded: ${(error as Error).message}`, { cause: error })
      reason = `there is no ${candidates.join(' nor ')}`
    }
  }
  throw new Error(`The plugin ${name} cannot be loaded: ${reason}.`)
}

/** Whether Node would take a file for CommonJS: its nearest package.json does not say "type": "module". */
async function isCommonJs (file: string): Promise<boolean> {
  if (/\.m[jt]s$/.test(file) || !await access(file).then(() => true, () => false)) return false
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
    if (text !== null) return (JSON.parse(text) as { type?: string }).type !== 'module'
    if (folder === dirname(folder)) return true
  }
}
