import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

export interface Source {
  /** Below the repository's root, with slashes. */
  path: string
  text: string
  lines: number
  isTest: boolean
}

/**
 * Every TypeScript and JavaScript file of the product and its tests; what is generated or installed
 * aside.
 */
export async function sources(
  folders = ['core', 'contracts', 'tenants', 'plugins', 'bin', 'bench', 'test']
): Promise<Source[]> {
  const paths = await Promise.all(
    folders.map(async folder =>
      (await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(() => []))
        .filter(entry => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
        .map(entry => relative(ROOT, join(entry.parentPath, entry.name)))
    )
  )
  return Promise.all(
    paths
      .flat()
      .filter(path => !path.includes('node_modules'))
      .sort()
      .map(async path => {
        const text = await readFile(join(ROOT, path), 'utf8')
        return {
          path,
          text,
          lines: text.split('\n').length - 1,
          isTest: /\.test\.ts$/.test(path) || path.startsWith('test/')
        }
      })
  )
}

/** The text without comments, so that what is only talked about does not count. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}()])\/\/[^\n]*/g, '$1')
