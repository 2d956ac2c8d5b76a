import { own, partners } from 'stoa-plugins'
import { administration } from '../administration/administration.ts'
import type { PluginPages } from '../contract.ts'

/** The kernel's pages and those of all plugins of the instance. A partner's that fails to load leaves the others alone. */
export async function loadPlugins(): Promise<PluginPages[]> {
  const theirs = await Promise.all(
    partners.map(({ plugin, load }) =>
      load().then(
        module => [module.default],
        (error: unknown) => {
          console.error(`${plugin}:`, error)
          return []
        }
      )
    )
  )
  return [administration, ...own, ...theirs.flat()]
}
