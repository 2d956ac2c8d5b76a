import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { LANGUAGES } from './languages.ts'
import type { PagesOf } from './pages.ts'

export const WORDS = 'stoa-words'
const PLUGINS = 'stoa-plugins'

/**
 * Modules no one wrote: `stoa-plugins` lists the plugins' pages; `stoa-words/<language>` holds every
 * catalogue of that language, so that one request brings them and no page waits for words.
 * @param web the kernel's own folder for the browser
 */
export const madeModules = (plugins: readonly PagesOf[], web: string): Plugin => ({
  name: 'stoa',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${PLUGINS}$|${WORDS}/)`) }, ({ path }) => ({
      path,
      namespace: path === PLUGINS ? PLUGINS : WORDS
    }))
    build.onLoad({ filter: /./, namespace: PLUGINS }, () => ({
      contents: listOf(plugins),
      loader: 'ts',
      resolveDir: web
    }))
    build.onLoad({ filter: /./, namespace: WORDS }, ({ path }) => ({
      contents: wordsIn(plugins, web, path.slice(WORDS.length + 1)),
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

/** Where a plugin lacks a language, it speaks the first one. */
function wordsIn(plugins: readonly PagesOf[], web: string, language: string): string {
  const folders: Array<[name: string, folder: string]> = [
    ['kit', join(web, 'words')],
    ['console', join(web, 'console/words')],
    ...plugins.map(({ plugin, module }): [string, string] => [
      plugin,
      join(dirname(module), 'words')
    ])
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
