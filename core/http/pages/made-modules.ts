import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { LANGUAGES } from './languages.ts'
import type { PagesOf } from './pages.ts'

export const WORDS = 'stoa-words'
export const FACE = 'stoa-face'
const PLUGINS = 'stoa-plugins'

/**
 * Modules no one wrote: `stoa-plugins` lists the plugins' pages; `stoa-words/<language>` holds every
 * catalogue of that language, so that one request brings them and no page waits for words;
 * `stoa-face/<path>` starts a face beside the console, with what other plugins add to it; `stoa-words/<path>/<language>` is all it says.
 * @param web the kernel's own folder for the browser
 */
export const madeModules = (plugins: readonly PagesOf[], web: string): Plugin => ({
  name: 'stoa',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${PLUGINS}$|${WORDS}/|${FACE}/)`) }, ({ path }) => ({
      path,
      namespace: path.split('/')[0] as string
    }))
    build.onLoad({ filter: /./, namespace: FACE }, ({ path }) => ({
      contents: startOf(plugins, path.slice(FACE.length)),
      loader: 'ts',
      resolveDir: web
    }))
    build.onLoad({ filter: /./, namespace: PLUGINS }, () => ({
      contents: listOf(plugins),
      loader: 'ts',
      resolveDir: web
    }))
    build.onLoad({ filter: /./, namespace: WORDS }, ({ path }) => ({
      contents: wordsIn(plugins, web, path.slice(WORDS.length)),
      loader: 'ts',
      resolveDir: web
    }))
  }
})

function listOf(plugins: readonly PagesOf[]): string {
  const own = plugins.filter(({ isOwn }) => isOwn)
  const theirs = plugins.filter(({ isOwn }) => !isOwn)
  return [
    ...own.map(({ module }, i) => `import p${i} from ${JSON.stringify(module)}`),
    `export const own = [${own.map((_, i) => `p${i}`).join(', ')}]`,
    `export const partners = [${theirs
      .map(
        ({ plugin, module }) =>
          `{ plugin: ${JSON.stringify(plugin)}, load: () => import(${JSON.stringify(module)}) }`
      )
      .join(', ')}]`
  ].join('\n')
}

/** The module of the face at a path, and whose it is. */
function faceAt(plugins: readonly PagesOf[], path: string): { plugin: string; module: string } {
  for (const { plugin, faces = {} } of plugins) {
    const module = faces[path]
    if (module !== undefined) return { plugin, module }
  }
  throw new Error(`No plugin has a face at ${path}.`)
}

function startOf(plugins: readonly PagesOf[], path: string): string {
  const { plugin, module } = faceAt(plugins, path)
  const words = LANGUAGES.map(
    language => `${language}: () => import('${WORDS}${path}/${language}')`
  ).join(', ')
  const parts = plugins.flatMap(({ plugin, faceParts = {} }) =>
    faceParts[path] === undefined
      ? []
      : [`[${JSON.stringify(plugin)}, () => import(${JSON.stringify(faceParts[path])})]`]
  )
  return [
    `import { startFace } from './face/start-face.tsx'`,
    `import * as face from ${JSON.stringify(module)}`,
    `const { default: view, ...more } = face`,
    `startFace({ plugin: ${JSON.stringify(plugin)}, view, whenOut: more['WhenOut'], isForAll: more['isForAll'] === true, parts: [${parts.join(', ')}], words: { ${words} } })`
  ].join('\n')
}

/**
 * Where a plugin lacks a language, it speaks the first one.
 * @param path '/<language>' of the console, '/<path>/<language>' of a face
 */
function wordsIn(plugins: readonly PagesOf[], web: string, path: string): string {
  const language = path.slice(path.lastIndexOf('/') + 1)
  const face = path.slice(0, path.lastIndexOf('/'))
  const folders: Array<[name: string, folder: string]> = [
    ['kit', join(web, 'words')],
    ...(face === ''
      ? [
          ['console', join(web, 'console/words')] as [string, string],
          ['stoa', join(web, 'administration/words')] as [string, string],
          ...plugins.map(({ plugin, module }): [string, string] => [
            plugin,
            join(dirname(module), 'words')
          ])
        ]
      : [[face.slice(1), join(dirname(faceAt(plugins, face).module), 'words')] as [string, string]])
  ]
  const found = folders.flatMap(([name, folder]) => {
    const file = [language, LANGUAGES[0]]
      .map(spoken => join(folder, `${spoken}.ts`))
      .find(path => existsSync(path))
    return file === undefined ? [] : [{ name, file }]
  })
  return [
    ...found.map(({ file }, i) => `import { words as w${i} } from ${JSON.stringify(file)}`),
    `export const catalogs = { ${found
      .map(({ name }, i) => `${JSON.stringify(name)}: w${i}`)
      .join(', ')} }`
  ].join('\n')
}
