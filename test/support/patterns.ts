import ts from 'typescript'
import type { TSchema } from '@sinclair/typebox'
import type { Registry } from '../../core/plugins/registry.ts'
import { Environment } from '../../core/instance/config.ts'
import { sources } from './sources.ts'

/** A regular expression of the product, and where it stands. */
export interface Pattern {
  source: string
  flags: string
  at: string
}

interface Shape {
  pattern?: string
  properties?: Record<string, TSchema>
  patternProperties?: Record<string, TSchema>
  additionalProperties?: TSchema | boolean
  items?: TSchema
  anyOf?: TSchema[]
  allOf?: TSchema[]
}

/** A schema and every schema in it, with their places. */
export function schemasIn(schema: TSchema, at = ''): Array<{ at: string; schema: TSchema }> {
  const s = schema as Shape
  const named = Object.entries({ ...s.properties, ...s.patternProperties }).flatMap(
    ([name, inner]) => schemasIn(inner, `${at}/${name}`)
  )
  const others = [
    s.items,
    typeof s.additionalProperties === 'object' ? s.additionalProperties : undefined
  ].flatMap(inner => (inner === undefined ? [] : schemasIn(inner, `${at}/*`)))
  return [
    { at, schema },
    ...named,
    ...others,
    ...[...(s.anyOf ?? []), ...(s.allOf ?? [])].flatMap(inner => schemasIn(inner, at))
  ]
}

/**
 * Every schema an instance checks something by: inputs, replies, events, settings, the environment.
 */
export function schemasOf(registry: Registry): Array<{ owner: string; schema: TSchema }> {
  return [
    { owner: 'environment', schema: Environment as TSchema },
    ...[...registry.useCases.values()].map(({ name, input }) => ({
      owner: name,
      schema: input as TSchema
    })),
    ...[...registry.jobs].map(([name, { definition }]) => ({
      owner: name,
      schema: definition.data as TSchema
    })),
    ...[...registry.events].map(([name, { definition }]) => ({
      owner: name,
      schema: definition.data as TSchema
    })),
    ...registry.plugins.flatMap(plugin => [
      ...Object.values(plugin.routes ?? {})
        .flat()
        .map(route => ({ owner: `${route.useCase.name} reply`, schema: route.reply })),
      ...[plugin.settings?.schema, plugin.environment].flatMap(schema =>
        schema === undefined ? [] : [{ owner: plugin.name, schema: schema as TSchema }]
      )
    ])
  ]
}

/** The patterns of all schemas, as ajv compiles them (`u`) and as TypeBox does. */
export function patternsOfSchemas(registry: Registry): Pattern[] {
  return schemasOf(registry).flatMap(({ owner, schema }) =>
    schemasIn(schema, owner).flatMap(({ at, schema }) => {
      const { pattern, patternProperties = {} } = schema as Shape
      return [
        ...(pattern === undefined ? [] : [pattern]),
        ...Object.keys(patternProperties)
      ].flatMap(source => ['', 'u'].map(flags => ({ source, flags, at })))
    })
  )
}

/** Every regular expression written in the product. */
export async function patternsOfSources(): Promise<Pattern[]> {
  const found: Pattern[] = []
  for (const { path, text } of (
    await sources(['core', 'contracts', 'tenants', 'plugins', 'bin'])
  ).filter(f => !f.isTest)) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), at: path })
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  }
  return found
}
