import { Value } from '@sinclair/typebox/value'
import { frozen } from '../primitives/frozen.ts'
import type { Registry } from '../plugins/registry.ts'

/**
 * The environment variables plugins declare, parsed once.
 * @throws Error naming the plugin, the variable and what it must be
 */
export function readEnvironments(
  registry: Registry,
  environment: Readonly<Record<string, string | undefined>>
): Map<string, unknown> {
  const parsed = new Map<string, unknown>()
  for (const { name, environment: schema } of registry.plugins) {
    if (!schema) continue
    const given = Object.fromEntries(
      Object.keys(schema.properties).flatMap(key =>
        environment[key] === undefined || environment[key] === '' ? [] : [[key, environment[key]]]
      )
    )
    const value = Value.Default(schema, Value.Convert(schema, given))
    const [fault] = Value.Errors(schema, value)
    if (fault) {
      throw new Error(
        `Plugin ${name}: the environment variable ${fault.path.slice(1)} ${fault.message.toLowerCase()}.`
      )
    }
    parsed.set(name, frozen(value))
  }
  return parsed
}
