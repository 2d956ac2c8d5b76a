import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { pagesOf } from '../../core/http/pages/pages-of.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import type { Recorder } from './recorder.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** A page of the console as its plugin declares it. */
export interface ConsolePage {
  plugin: string
  path: string
  permission?: string
  /** It is of the company as a whole: who holds the permission in a shop alone has it not. */
  inCompany?: true
  menu?: object
}

interface Declared {
  plugin: string
  pages?: Array<Omit<ConsolePage, 'plugin'> & { view?: unknown }>
}

/** Declarations need neither packages nor views: whatever is asked of these is there, and nothing. */
const declarationsAlone: Plugin = {
  name: 'declarations-alone',
  setup(plugin) {
    plugin.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined
    )
    plugin.onResolve(
      { filter: /^(react|react-dom|@[a-z]+\/[a-z-]+|openapi-fetch)(\/|$)/ },
      ({ path }) => ({
        path,
        namespace: 'nothing'
      })
    )
    plugin.onLoad({ filter: /./, namespace: 'nothing' }, () => ({
      contents:
        "const any = new Proxy(function () {}, { get: (_, name) => typeof name === 'symbol' ? () => '' : any, apply: () => any, construct: () => any, getPrototypeOf: () => any }); module.exports = any",
      loader: 'js'
    }))
  }
}

/** Every page of the console of an instance, home and the kernel's own included; faces are not. */
export async function pagesOfConsole(registry: Registry): Promise<ConsolePage[]> {
  const modules = [
    join(ROOT, 'core/web/administration/administration.ts'),
    ...pagesOf(registry).map(({ module }) => module)
  ]
  const names = modules.map((_, i) => `p${i}`)
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: {
      contents: [
        ...modules.map((module, i) =>
          i === 0
            ? `import { administration as p0 } from ${JSON.stringify(module)}`
            : `import p${i} from ${JSON.stringify(module)}`
        ),
        `export const all = [${names.join(', ')}]`
      ].join('\n'),
      resolveDir: ROOT,
      loader: 'ts'
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'declared',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    plugins: [declarationsAlone],
    logLevel: 'silent'
  })
  const all = runInNewContext(`${outputFiles[0]?.text}; declared.all`, {
    window: {},
    console,
    location: {},
    localStorage: { getItem: () => null },
    navigator: {},
    setTimeout,
    URL,
    BroadcastChannel: class {}
  }) as Declared[]
  return [
    { plugin: 'stoa', path: '/' },
    ...all.flatMap(({ plugin, pages = [] }) =>
      pages.flatMap(({ path, permission, inCompany, menu, view }) =>
        view === undefined
          ? []
          : [
              {
                plugin,
                path,
                ...(permission && { permission }),
                ...(inCompany && { inCompany }),
                ...(menu && { menu })
              }
            ]
      )
    )
  ]
}

/**
 * The addresses of pages where there is something to see: `$productId` is a product of the recorder's,
 * another parameter what it sent of that name.
 * @throws Error that names each page for which nothing is known
 */
export function addressesOf(
  pages: readonly ConsolePage[],
  recorder: Recorder,
  known: Record<string, string> = {}
): Map<ConsolePage, string> {
  const unknown: string[] = []
  const found = new Map(
    pages.map(page => [
      page,
      page.path.replace(/\$(\w+)/g, (whole, name: string) => {
        const value = known[name] ?? recorder.known(name) ?? sent(recorder, page, name)
        if (value === undefined) unknown.push(`${page.path}: nothing is known as ${name}`)
        return encodeURIComponent(value ?? whole)
      })
    ])
  )
  if (unknown.length > 0) throw new Error(unknown.join('\n'))
  return found
}

function sent({ recordings }: Recorder, { plugin }: ConsolePage, name: string): string | undefined {
  for (const { operation, sent: what } of recordings) {
    const value = (what.body as Record<string, unknown> | undefined)?.[name]
    if (operation.plugin === plugin && typeof value === 'string') return value
  }
  return undefined
}
