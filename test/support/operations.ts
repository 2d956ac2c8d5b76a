import { Type, type TObject, type TSchema } from '@sinclair/typebox'
import { urlOf } from '../../core/http/routes/register.ts'
import type { Route } from '../../core/http/routes/route.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import type { AnyUseCase } from '../../core/context/use-case.ts'

/** One route of the API with what its use case declares. */
export interface Operation {
  /** `METHOD /url/:param`, unique. */
  name: string
  method: Route['method']
  url: string
  plugin: string
  route: Route
  useCase: AnyUseCase
  /** Path parameters: name → schema. */
  path: Record<string, TSchema>
  /** What else the input takes, without what the path and If-Match bring. */
  rest: TObject
  /** Where `rest` is sent. */
  in: 'body' | 'query'
}

/** Every operation of every plugin an instance has, in the order of the manifests. */
export function operationsOf(registry: Registry): Operation[] {
  return registry.plugins.flatMap(plugin =>
    Object.entries(plugin.routes ?? {}).flatMap(([prefix, routes]) =>
      routes.map(route => {
        const url = urlOf(plugin, prefix, route)
        const inPath = [...url.matchAll(/:(\w+)/g)].map(m => m[1] as string)
        const input = route.useCase.input as TObject
        const fromBody = route.method !== 'GET' && route.method !== 'DELETE'
        return {
          name: `${route.method} ${url}`,
          method: route.method,
          url,
          plugin: plugin.name,
          route,
          useCase: route.useCase,
          path: Object.fromEntries(inPath.map(name => [name, input.properties[name] as TSchema])),
          rest: Type.Omit(input, route.ifMatch ? [...inPath, 'version'] : inPath, {
            additionalProperties: false
          }),
          in: fromBody ? 'body' : 'query'
        }
      })
    )
  )
}

export const isId = (schema: TSchema | undefined): boolean =>
  schema?.type === 'string' && schema.format === 'uuid'

/** The operation's URL with its parameters filled in. */
export const filled = (operation: Operation, parameters: Record<string, string>): string =>
  operation.url.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(parameters[name] ?? '')
  )

/** A place inside a JSON value, e.g. ['lines', 0, 'variantId']. */
export type Pointer = Array<string | number>

/** Every text in a value, with its place. */
export function textsIn(value: unknown, at: Pointer = []): Array<{ at: Pointer; text: string }> {
  if (typeof value === 'string') return [{ at, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...at, i]))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...at, key]))
  }
  return []
}

/** A copy of a value with another one at that place. */
export function replaced(value: unknown, [step, ...rest]: Pointer, by: unknown): unknown {
  if (step === undefined) return by
  if (Array.isArray(value)) {
    return value.map((item, i) => (i === step ? replaced(item, rest, by) : item))
  }
  return {
    ...(value as object),
    [step]: replaced((value as Record<string, unknown>)[step], rest, by)
  }
}

export const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g

interface Shape {
  format?: string
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
}

/** Every place where a schema takes an id; of lists, their first item. */
export function idPlaces(schema: TSchema, at: Pointer = []): Pointer[] {
  const s = schema as Shape
  if (s.format === 'uuid') return [at]
  return [
    ...Object.entries(s.properties ?? {}).flatMap(([name, inner]) =>
      idPlaces(inner as TSchema, [...at, name])
    ),
    ...(s.items ? idPlaces(s.items as TSchema, [...at, 0]) : []),
    ...(s.anyOf ?? []).flatMap(inner => idPlaces(inner as TSchema, at))
  ]
}

/** What stands at a place, or undefined. */
export const standsAt = (value: unknown, at: Pointer): unknown =>
  at.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step],
    value
  )
