import * as modules from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { built, moduleOf } from './build.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Looked up once a process: what is made meanwhile is for the next. */
let making

/**
 * Imports a module of Stoa by its source: as JavaScript that was made of it, or, where none can be
 * kept, read by tsx as it is.
 * @param {string} source from the root of the project, e.g. bin/cli.ts
 * @param {{ withTests?: boolean }} options as of built()
 */
export async function load(source, options = {}) {
  const folder = await (making ??= built(options))
  if (folder !== null) {
    process.setSourceMapsEnabled(true)
    modules.enableCompileCache?.(join(folder, 'compiled')) // from Node 22 on: half the time of a start
    return import(moduleOf(folder, source))
  }
  // Said to tsx itself: a hook loaded before it (NODE_OPTIONS=--import=…) would keep it from seeing
  // an environment variable.
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: join(ROOT, 'core/plugins/guests.tsconfig.json') })
  return import(pathToFileURL(join(ROOT, source)).href)
}
