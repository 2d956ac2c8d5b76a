import type { TObject, TSchema } from '@sinclair/typebox'
import { Environment } from '../../core/instance/config.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import { code, page, printed, section, table } from './markdown.ts'

/**
 * docs/configuration.md: the environment variables of the instance, and the settings of its
 * tenants.
 */
export function configurationDocument(registry: Registry): string {
  return page([
    printed(
      'Configuration',
      'The operator configures an instance by environment variables, read once at the start; a wrong one stops it with a sentence. Tenants change settings over the API (`/api/v1/tenants/settings`).'
    ),
    section(2, 'Environment', variables(Environment)),
    ...registry.plugins.flatMap(plugin =>
      plugin.environment === undefined
        ? []
        : [section(2, `Environment of ${plugin.name}`, variables(plugin.environment))]
    ),
    section(
      2,
      'Settings',
      'The level is the lowest one a setting can be set for; a value at a lower level wins over one above.\n',
      table(
        ['setting', 'level', 'takes', 'default', 'meaning'],
        settings(registry),
        'No plugin has settings.'
      )
    )
  ])
}

const variables = (schema: TObject): string =>
  table(
    ['variable', 'takes', 'default', 'meaning'],
    Object.entries(schema.properties).map(([name, s]) => [
      code(name),
      takes(s),
      s.default === undefined || s.default === ''
        ? schema.required?.includes(name) && s.default === undefined
          ? 'required'
          : 'none'
        : code(String(s.default)),
      s.description ?? ''
    ])
  )

const settings = (registry: Registry): string[][] =>
  registry.plugins.flatMap(({ name, settings: declared }) =>
    declared === undefined
      ? []
      : Object.entries(declared.schema.properties).map(([key, s]) => [
          code(`${name}.${key}`),
          declared.levels[key] ?? '',
          takes(s),
          code(JSON.stringify(s.default)),
          s.description ?? ''
        ])
  )

/** A schema in words: 'text', 'integer, 1 or more', 'one of `a`, `b`'. */
function takes(schema: TSchema): string {
  if (Array.isArray(schema.anyOf)) {
    const options = schema.anyOf as TSchema[]
    return options.every(o => o.const !== undefined)
      ? `one of ${options.map(o => code(String(o.const))).join(', ')}`
      : options.map(takes).join(' or ')
  }
  if (schema.type === 'boolean') return '`true` or `false`'
  if (schema.type === 'string') {
    return schema.minLength > 1 ? `text of ${schema.minLength} characters or more` : 'text'
  }
  if (schema.type === 'array') return `list of ${takes(schema.items as TSchema)}`
  if (schema.type === 'null') return 'nothing'
  if (schema.type === 'object') return 'object'
  const { minimum, maximum } = schema as { minimum?: number; maximum?: number }
  const bounds =
    minimum === undefined
      ? ''
      : maximum === undefined
        ? `, ${minimum} or more`
        : `, ${minimum} to ${maximum}`
  return `${String(schema.type ?? 'any value')}${bounds}`
}
