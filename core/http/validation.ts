import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { FastifyInstance } from 'fastify'
import { lookOver } from '../primitives/input.ts'
import { formats } from './formats.ts'

const OPTIONS = { removeAdditional: false, useDefaults: true, formats, strict: false } as const
/**
 * Says of a list in a body that each of its entries is checked apart, by whoever works them off: so
 * that one that is wrong is refused by itself.
 */
export const CHECKED_APART = 'x-checked-apart'

type Fault = Pick<ErrorObject, 'instancePath' | 'schemaPath' | 'keyword' | 'params' | 'message'>

/**
 * Unknown fields are refused, not dropped. Only what comes as text anyway (path, query) is turned
 * into numbers and booleans. A schema stops at the first fault; only when there is one, and the
 * input is small enough to be fixed by hand, is it asked for all of them. It is compiled when it
 * is first used, as answers' are.
 * @param atOnce true: at the start, so that one that cannot be compiled is refused there
 */
export function compileValidators(app: FastifyInstance, atOnce: boolean): void {
  const json = twoOf({}, atOnce)
  const text = twoOf({ coerceTypes: 'array' }, atOnce)
  app.setValidatorCompiler(({ schema, httpPart }) => {
    if (httpPart === 'headers') return () => true // declared for the reference; what is read of them is checked where it is read
    if (httpPart !== 'body') return text(schema as object)
    const apart = listsApart(schema as Listing)
    return apart.length === 0
      ? json(schema as object)
      : withoutEntries(json, schema as Listing, apart)
  })
}

interface Listing {
  properties?: Record<string, Record<string, unknown>>
}

const listsApart = ({ properties = {} }: Listing): string[] =>
  Object.keys(properties).filter(name => properties[name]?.[CHECKED_APART] === true)

/** Checks all of a body but what stands in those lists. */
function withoutEntries(
  check: ReturnType<typeof twoOf>,
  schema: Listing,
  lists: readonly string[]
): ReturnType<ReturnType<typeof twoOf>> {
  const open = lists.map(name => [name, { ...schema.properties?.[name], items: {} }])
  const checked = check({
    ...schema,
    properties: { ...schema.properties, ...Object.fromEntries(open) }
  })
  return data => {
    if (typeof data !== 'object' || data === null) return checked(data)
    const counted = lists.flatMap(name => {
      const list: unknown = Reflect.get(data, name)
      return Array.isArray(list) ? [[name, list.map(() => null)]] : []
    })
    return checked({ ...data, ...Object.fromEntries(counted) })
  }
}

/** What checks an input as the body of a route does. */
export function bodyChecker(schema: object): (input: unknown) => true | { error: Fault[] } {
  return twoOf({}, false)(schema)
}

function twoOf(kind: { coerceTypes?: 'array' }, atOnce: boolean) {
  const [quick, whole] = [
    new Ajv({ ...OPTIONS, ...kind }),
    new Ajv({ ...OPTIONS, ...kind, allErrors: true })
  ]
  return (schema: object) => {
    let first = atOnce ? quick.compile(schema) : undefined
    let every: ValidateFunction | undefined
    return (data: unknown): true | { error: Fault[] } => {
      const { unfit, mostFaults } = lookOver(data)
      if (unfit) {
        return {
          error: [
            {
              instancePath: unfit.path,
              schemaPath: '',
              keyword: unfit.code,
              params: {},
              message: unfit.message
            }
          ]
        }
      }
      first ??= quick.compile(schema)
      if (first(data)) return true
      if (mostFaults === 1) return { error: (first.errors as Fault[]).slice(0, 1) }
      every ??= whole.compile(schema)
      every(data)
      return { error: (every.errors ?? (first.errors as Fault[])).slice(0, mostFaults) }
    }
  }
}
