import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
const LEFT_OUT = new Set(['node_modules', '.git', '.stoa', '.build', '.tap'])
/** Where the built-in plugins are listed: the one line to delete beside a plugin's folder. */
export const LIST = 'plugins/built-in.ts'

/** The built-in plugins that are tried to be deleted: those the others can do without. */
export const DELETABLE = ['assistant', 'payments', 'storefront']

/** The list of plugins without one of them. */
export function listWithout(text: string, plugin: string): string {
  const without = text
    .replace(new RegExp(`^import ${plugin} from .*\\n`, 'm'), '')
    .replace(new RegExp(`^ +${plugin},?\\n`, 'm'), '')
  if (without === text || without.includes(plugin)) {
    throw new Error(`${LIST} does not name ${plugin} as it should.`)
  }
  return without
}

/**
 * A copy of the tree in which a built-in plugin's folder is gone, and its line in
 * plugins/built-in.ts: nothing else is changed. The JavaScript that was made of the sources comes
 * along, so that only what is another there is made again.
 */
export async function copyWithout(plugin: string): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), `stoa-without-${plugin}-`))
  for (const entry of await readdir(ROOT)) {
    if (!LEFT_OUT.has(entry)) {
      await cp(join(ROOT, entry), join(tree, entry), { recursive: true, preserveTimestamps: true })
    }
  }
  await cp(join(ROOT, '.build'), join(tree, '.build'), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  await rm(join(tree, 'plugins', plugin), { recursive: true })
  const list = join(tree, LIST)
  await writeFile(list, listWithout(await readFile(list, 'utf8'), plugin))
  return tree
}
