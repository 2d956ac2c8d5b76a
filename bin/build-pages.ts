import { access } from 'node:fs/promises'
import { KEPT, keptPages } from '../core/http/pages/kept-pages.ts'
import { pagesOf } from '../core/http/pages/pages-of.ts'
import { readConfig } from '../core/instance/config.ts'
import { assemble } from './instance.ts'

/**
 * Makes the pages ahead of the first start, and keeps them where it looks for them: for an image,
 * whose tree only reads.
 * @throws Error when some plugin's do not build, or they cannot be kept
 */
export async function buildPagesAhead(): Promise<void> {
  const { leftOut } = await keptPages(pagesOf(await assemble(readConfig(process.env))))
  if (leftOut.length > 0) {
    throw new Error(leftOut.map(({ plugin, reason }) => `${plugin}: ${reason}`).join('\n'))
  }
  await access(KEPT)
}
