import { loadedFrom } from '../../plugins/load-plugins.ts'
import type { Registry } from '../../plugins/registry.ts'
import type { PagesOf } from './pages.ts'

/** What the plugins of an instance show in a browser, in the order in which they need each other. */
export const pagesOf = (registry: Registry): PagesOf[] =>
  registry.plugins.flatMap(plugin =>
    plugin.web === undefined
      ? []
      : [
          {
            plugin: plugin.name,
            module: plugin.web,
            isOwn: loadedFrom(plugin) === undefined,
            ...(plugin.faces !== undefined && { faces: plugin.faces }),
            ...(plugin.faceParts !== undefined && { faceParts: plugin.faceParts })
          }
        ]
  )
