import { cp, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { built, madeOf, readStamp } from './build.mjs'
import { OUT } from './modules.mjs'

/**
 * Makes everything, and a copy of it in a folder beside `.build/` where nothing lies in bundles: a
 * module there can be changed by itself.
 * @param {string} folder an absolute path; what is there is replaced
 */
export async function builtApart(folder) {
  if ((await built({ withTests: true })) === null) {
    throw new Error('The folder of the project cannot be written.')
  }
  const { files } = await readStamp()
  await rm(folder, { recursive: true, force: true })
  await cp(OUT, folder, { recursive: true })
  for (const { outputs } of await madeOf(Object.keys(files).filter(p => files[p].isBundled))) {
    for (const { path, contents } of outputs) {
      await writeFile(join(folder, relative(OUT, path)), contents)
    }
  }
}
