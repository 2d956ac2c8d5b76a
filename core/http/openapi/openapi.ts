import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'
import type { AuthStrategy } from '../../security/auth-strategy.ts'
import type { Instance } from '../../instance/instance.ts'
import { STOA_VERSION } from '../../plugins/registry.ts'
import { asSent, bodiesAsSent } from './as-sent.ts'
import { plainUnions } from './openapi-unions.ts'

/** An auth strategy as a security scheme; one without headers is opened by the path itself. */
const schemeOf = ({
  name,
  summary,
  headers
}: AuthStrategy): [string, { type: 'apiKey'; in: 'header'; name: string; description: string }] => [
  name,
  { type: 'apiKey', in: 'header', name: Object.keys(headers)[0] ?? 'host', description: summary }
]

/** Scripts of the page's own alone; it writes styles as it goes, and shows pictures as data. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/**
 * OpenAPI 3.1 from the routes themselves, with "try it", at /docs; the document alone at
 * /docs/json.
 */
export const openApi = fp<{ instance: Instance }>(
  async (app, { instance }) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Stoa',
          version: STOA_VERSION,
          description:
            'Amounts are integers in minor units, quantities decimal text, instants UTC. Errors are application/problem+json with a stable `code` (docs/errors.md).',
          license: { name: 'MIT', identifier: 'MIT' }
        },
        servers: [{ url: '/' }],
        components: {
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
            ...Object.fromEntries(
              instance.registry.plugins.flatMap(p => p.authStrategies ?? []).map(schemeOf)
            )
          }
        },
        tags: instance.registry.plugins.map(p => ({ name: p.name, description: p.summary }))
      },
      transform: ({ schema, url }) => ({ schema: asSent(schema), url }),
      transformObject: document =>
        'openapiObject' in document
          ? plainUnions(bodiesAsSent(document.openapiObject))
          : document.swaggerObject,
      refResolver: {
        buildLocalReference: (json, _base, _fragment, i) =>
          typeof json.$id === 'string' ? json.$id : `schema-${i}`
      }
    })
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      uiConfig: { persistAuthorization: true },
      staticCSP: DOCS_POLICY
    })
  },
  { name: 'stoa-openapi' }
)
