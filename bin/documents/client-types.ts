import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
/** Said once for all operations by the client, not by each caller. */
const OF_CLIENT = new Set(['x-company-id', 'x-shop-id', 'idempotency-key'])

interface Operation {
  parameters?: Array<{ name: string; in: string }>
  responses: Record<string, object>
}

/**
 * The types of the API for the pages' client: what is sent and answered, without the refusals, which
 * are all alike, and without the prose of the reference.
 */
export async function clientTypes(openApi: object): Promise<string> {
  const document = withoutProse(structuredClone(openApi)) as {
    paths: Record<string, Partial<Record<(typeof METHODS)[number], Operation>>>
  }
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method]
      if (operation === undefined) continue
      operation.parameters = (operation.parameters ?? []).filter(
        parameter => parameter.in !== 'header' || !OF_CLIENT.has(parameter.name)
      )
      operation.responses = Object.fromEntries(
        Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
      )
    }
  }
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    alphabetize: false,
    silent: true
  })
  const text = astToString(nodes)
    .replace(
      /^\s*(parameters|get|put|post|delete|options|head|patch|trace|requestBody)\?: never;\n/gm,
      ''
    )
    .replace(/^\s*(header|path|cookie)\?: never;\n/gm, '')
    .replace(/ {4}/g, ' ')
  return `// Printed by \`npm run generate\` from the routes. Do not edit.\n/* eslint-disable */\n${text}`
}

const PROSE = new Set([
  'description',
  'summary',
  'examples',
  'example',
  'title',
  'security',
  'tags'
])

/** Names of properties stay, whatever they are called. */
function withoutProse(value: unknown, areNames = false): unknown {
  if (Array.isArray(value)) return value.map(item => withoutProse(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => areNames || !(PROSE.has(key) && isProse(item)))
      .map(([key, item]) => [key, withoutProse(item, key === 'properties' || key === 'paths')])
  )
}

const isProse = (value: unknown): boolean => typeof value === 'string' || Array.isArray(value)
