import { own, partners } from 'stoa-plugins'
import type { PluginPages } from '../contract.ts'

/** The pages of all plugins of the instance. A partner's that fails to load leaves the others alone. */
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
  return [...own, ...theirs.flat()]
}
