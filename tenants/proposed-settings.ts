import type { Static } from '@sinclair/typebox'
import type { Registry } from '../core/plugins/registry.ts'
import type { BootstrapInput } from './bootstrap-input.ts'

type First = NonNullable<Static<typeof BootstrapInput>['settings']>

/** The settings a company signs up with: those it names, and what its plugins propose for the others. */
export function firstSettings(
  registry: Registry,
  { company, settings = [] }: Static<typeof BootstrapInput>,
  plugins: string[]
): First {
  const proposed = plugins.flatMap(plugin =>
    Object.entries(registry.plugin(plugin)?.settings?.proposes ?? {}).map(([key, propose]) => ({
      plugin,
      key,
      value: propose(company)
    }))
  )
  const isOpen = ({ plugin, key, value }: First[number]): boolean =>
    value !== undefined && !settings.some(s => s.plugin === plugin && s.key === key)
  return [...settings, ...proposed.filter(isOpen)]
}
