import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Pages, PagesOf } from './pages.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
/** Where they lie between two starts. */
export const KEPT = join(ROOT, '.build/pages.bin')
const PACKAGES = join(ROOT, 'node_modules')
/** Goes up when what is made of the same sources changes. */
const FORMAT = 3

interface Kept {
  key: string
  /** Source → SHA-256. What npm installed is told by its list of packages. */
  inputs: Array<[path: string, hash: string]>
  pages: Pages
}

/**
 * The pages, by what they are made of: those of the start before where no source has changed, else
 * made now and kept. Where the disk cannot be written they are in memory alone.
 * @param file where they are kept
 */
export async function keptPages(plugins: readonly PagesOf[], file = KEPT): Promise<Pages> {
  const key = await keyOf(plugins)
  const before = await readKept(file)
  if (before?.key === key && (await areUnchanged(before.inputs))) return before.pages
  const { buildPages } = await import('./build-pages.ts')
  const { pages, inputs } = await buildPages(plugins)
  const own = inputs.filter(path => !path.startsWith(PACKAGES + sep))
  const hashes = await Promise.all(
    own.map(async (path): Promise<[string, string]> => [path, (await hashOf(path)) ?? ''])
  )
  // What is left out may be mended where we do not look: it is tried again at the next start.
  if (pages.leftOut.length === 0) await keep(file, { key, inputs: hashes, pages })
  return pages
}

async function keyOf(plugins: readonly PagesOf[]): Promise<string> {
  const packages =
    (await hashOf(join(PACKAGES, '.package-lock.json'))) ??
    (await hashOf(join(ROOT, 'package-lock.json')))
  return JSON.stringify([FORMAT, packages, plugins])
}

async function readKept(file: string): Promise<Kept | null> {
  try {
    return deserialize(await readFile(file)) as Kept
  } catch {
    return null
  }
}

async function keep(file: string, kept: Kept): Promise<void> {
  const unfinished = `${file}.${process.pid}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(unfinished, serialize(kept))
    await rename(unfinished, file)
  } catch {
    /* a disk that only reads: made again at the next start */
  }
}

async function areUnchanged(inputs: Kept['inputs']): Promise<boolean> {
  const now = await Promise.all(inputs.map(([path]) => hashOf(path)))
  return inputs.every(([, hash], i) => now[i] === hash)
}

const hashOf = async (path: string): Promise<string | null> =>
  readFile(path).then(
    text => createHash('sha256').update(text).digest('base64url'),
    () => null
  )
