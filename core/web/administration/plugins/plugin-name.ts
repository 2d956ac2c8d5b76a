import { administrationWords } from '../administration-words.ts'
import { readable } from '../readable.ts'

/** What people call a plugin; one from elsewhere goes by its own name. */
export function usePluginName(): (plugin: string) => string {
  const { names } = administrationWords.use().plugins
  return plugin => names[plugin] ?? readable(plugin)
}
