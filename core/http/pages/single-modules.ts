import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Loader, Plugin } from 'esbuild'

/** Packages that hand out hundreds of modules by one. */
const BARREL = /import\s*\{([^{}]*)\}\s*from\s*['"](@mantine\/(?:core|hooks))['"]/g
/**
 * Where they are imported: pages, and what is built on @mantine/core. It is itself read as it is: of
 * its hooks all pages together take little, and hundreds of files would be read a second time.
 */
const IMPORTERS =
  /[\\/]web[\\/].*\.tsx?$|[\\/]@mantine[\\/](?:form|notifications|spotlight)[\\/]esm[\\/].*\.mjs$/
const LOADERS: Record<string, Loader> = { '.tsx': 'tsx', '.ts': 'ts', '.mjs': 'js' }

interface Exported {
  file: string
  /** What it is called there. */
  name: string
}

/**
 * Imports each thing from its own module instead of the package's barrel. esbuild puts whatever any
 * page takes from a barrel into the chunk of all who import it: what one drawer needs would be loaded
 * before the first draw.
 */
export const singleModules = (resolveDir: string): Plugin => ({
  name: 'single-modules',
  setup(build) {
    const resolved = async (file: string, from: string): Promise<string> =>
      file.startsWith('.')
        ? join(from, file)
        : (await build.resolve(file, { kind: 'import-statement', resolveDir: from })).path
    const known = new Map<string, Promise<Map<string, Exported>>>()
    const exportsOf = (barrel: string): Promise<Map<string, Exported>> => {
      const found =
        known.get(barrel) ??
        build
          .resolve(barrel, {
            kind: 'import-statement',
            resolveDir
          })
          .then(({ path }) => readBarrel(path, resolved))
      known.set(barrel, found)
      return found
    }
    build.onLoad({ filter: IMPORTERS }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const found = [...text.matchAll(BARREL)]
      if (found.length === 0) return undefined
      let contents = text
      for (const [statement, names = '', barrel = ''] of found) {
        const modules = await exportsOf(barrel)
        // A fault is reported at the line where it stands.
        const lines = '\n'.repeat(statement.split('\n').length - 1)
        contents = contents.replace(statement, () => split(names, barrel, modules) + lines)
      }
      return { contents, loader: LOADERS[extname(path)] ?? 'js' }
    })
  }
})

/** One statement for each name; types are in none of them. */
const split = (names: string, barrel: string, modules: Map<string, Exported>): string =>
  names
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && !name.startsWith('type '))
    .map(name => {
      const [asked = '', local = asked] = name.split(' as ').map(part => part.trim())
      const module = modules.get(asked)
      return module === undefined
        ? `import { ${asked} as ${local} } from ${JSON.stringify(barrel)}`
        : `import { ${module.name} as ${local} } from ${JSON.stringify(module.file)}`
    })
    .join(';')

/** @param resolved where what it imports lies */
async function readBarrel(
  path: string,
  resolved: (file: string, from: string) => Promise<string>
): Promise<Map<string, Exported>> {
  const text = await readFile(path, 'utf8')
  const imported = new Map<string, Exported>()
  for (const [, names = '', file = ''] of text.matchAll(/import \{([^{}]*)\} from "([^"]*)"/g)) {
    for (const [name, local] of renamed(names)) {
      imported.set(local, { file: await resolved(file, dirname(path)), name })
    }
  }
  const exported = new Map<string, Exported>()
  for (const [, names = ''] of text.matchAll(/export \{([^{}]*)\}/g)) {
    for (const [local, name] of renamed(names)) {
      const module = imported.get(local)
      if (module !== undefined) exported.set(name, module)
    }
  }
  return exported
}

/** 'a, b as c' → [['a', 'a'], ['b', 'c']]. */
const renamed = (names: string): Array<[name: string, as: string]> =>
  names.split(',').map(one => {
    const [name = '', as = name] = one.trim().split(' as ')
    return [name, as]
  })
