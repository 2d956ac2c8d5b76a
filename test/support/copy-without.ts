import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
const LEFT_OUT = new Set(['node_modules', '.git', '.stoa', '.build', '.tap'])
/** Where the built-in plugins are listed: the one line to delete beside a plugin's folder. */
export const LIST = 'plugins/built-in.ts'

/** The built-in plugins that are tried to be deleted: those the others can do without. */
export const DELETABLE = [
  'accounts',
  'agents',
  'assistant',
  'kitchen',
  'layaways',
  'payments',
  'production',
  'purchasing',
  'storefront',
  'top-ups'
]

/**
 * What is deleted from copies of the tree: all of them at once; at night each alone as well, since
 * what one needs of another shows then alone.
 */
export const DELETIONS: ReadonlyArray<readonly string[]> = [
  DELETABLE,
  ...(process.env.STOA_TEST_ROUNDS === undefined ? [] : DELETABLE.map(plugin => [plugin]))
]

/** The list of plugins without one of them. */
function listWithout(text: string, plugin: string): string {
  const name = plugin.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const without = text
    .replace(new RegExp(`^import ${name} from .*\\n`, 'm'), '')
    .replace(new RegExp(`^ +${name},?\\n`, 'm'), '')
  if (without === text || without.includes(plugin) || without.includes(name)) {
    throw new Error(`${LIST} does not name ${plugin} as it should.`)
  }
  return without
}

/**
 * A copy of the tree in which the folders of some built-in plugins are gone, and their lines in
 * plugins/built-in.ts: nothing else is changed. The JavaScript that was made of the sources comes
 * along, so that only what is another there is made again.
 */
export async function copyWithout(plugins: readonly string[]): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'stoa-without-'))
  for (const entry of await readdir(ROOT)) {
    if (!LEFT_OUT.has(entry)) {
      await cp(join(ROOT, entry), join(tree, entry), { recursive: true, preserveTimestamps: true })
    }
  }
  await cp(join(ROOT, '.build'), join(tree, '.build'), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  const list = join(tree, LIST)
  for (const plugin of plugins) {
    await rm(join(tree, 'plugins', plugin), { recursive: true })
    await writeFile(list, listWithout(await readFile(list, 'utf8'), plugin))
  }
  return tree
}
