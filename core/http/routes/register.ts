import { Type, type TObject, type TSchema } from '@sinclair/typebox'
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { ActingContext } from '../../context/acting-context.ts'
import type { Acting } from '../../context/acting.ts'
import { anonymous } from '../../context/system-context.ts'
import { coreErrors } from '../../primitives/errors.ts'
import type { Instance } from '../../instance/instance.ts'
import { IMAGE_TYPES } from '../../media/image-type.ts'
import type { Plugin } from '../../plugins/plugin.ts'
import { refusalWhilePaused } from '../../plugins/plugin-pauses.ts'
import { isAskedByFields, queryWithFields } from '../../repository/custom-fields/folded-query.ts'
import { answer } from './answer.ts'
import { isBulk, LARGEST_BULK } from '../../execution/bulk.ts'
import { readUpload, takeUploadPlace } from './uploads.ts'
import { ProblemView } from '../problem.ts'
import { userAgentOf } from '../authentication/authenticate.ts'
import { authenticateVisitor, assertRunsSomewhere } from '../authentication/authenticate-visitor.ts'
import { limitsOf } from '../limits/rate-limits.ts'
import { refuseForeignPages } from '../authentication/session-cookie.ts'
import { serializers } from '../serialization.ts'
import { compileValidators } from '../validation.ts'
import { takeBodiesRaw } from './raw.ts'
import type { Route } from './route.ts'
import type { AnyUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'

const NoInput = Input({})
const CONSUMES: Record<Route['accepts'], string[] | undefined> = {
  json: undefined,
  csv: [
    'application/json',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'multipart/form-data'
  ],
  image: ['application/json', ...IMAGE_TYPES, 'multipart/form-data'],
  raw: ['*/*']
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route of Stoa declares; tests enumerate it. */
    stoa?: {
      plugin: string
      useCase: string
      permission: string | null
      public: string | undefined
      authStrategy: string | undefined
      scope: string
    }
  }
  interface FastifyRequest {
    acting: ActingContext
  }
}

/** Where a route of a plugin is served. */
export const urlOf = (plugin: Plugin, prefix: string, route: Route): string =>
  route.at ?? `/api/v1/${plugin.name}${prefix}${route.path}`

/**
 * A plugin of Stoa in a scope of its own: what its manifest's `fastify` registers touches its routes
 * alone. Every route: URL → authentication → schemas → use case → reply.
 * @throws Error when `fastify` registers a route: it would be served without permission or tenant
 */
export const pluginScope =
  (instance: Instance, plugin: Plugin): FastifyPluginAsync =>
  async scope => {
    scope.addHook('onRoute', ({ config, url }) => {
      if (config?.stoa === undefined) {
        throw new Error(
          `Plugin ${plugin.name}: its \`fastify\` registers the route ${url}; declare it in the manifest's \`routes\`.`
        )
      }
    })
    // The schemas of our own plugins are known to compile; a partner's are looked at before anything
    // is served.
    if (instance.registry.added.has(plugin.name)) compileAtOnce(scope)
    if (plugin.fastify !== undefined) await scope.register(fp(plugin.fastify))
    for (const [prefix, routes] of Object.entries(plugin.routes ?? {})) {
      for (const route of routes) {
        const served = fastifyRoute(scope, instance, plugin, urlOf(plugin, prefix, route), route)
        if (route.accepts !== 'raw') {
          scope.route(served)
        } else {
          void scope.register(async raw => {
            takeBodiesRaw(raw)
            raw.route(served)
          })
        }
      }
    }
  }

function compileAtOnce(scope: FastifyInstance): void {
  compileValidators(scope, true)
  const compile = serializers(true)(scope.getSchemas(), {})
  scope.setSerializerCompiler(route => compile({ ...route, httpStatus: route.httpStatus ?? '' }))
}

function fastifyRoute(
  app: FastifyInstance,
  instance: Instance,
  plugin: Plugin,
  url: string,
  route: Route
): RouteOptions {
  const { useCase } = route
  const { authenticate, authenticateKnown } = app.authenticator
  const parts = split(route, url)
  const limits = limitsOf(app, instance.config, route.rateLimit, `${route.method} ${url}`)
  const security =
    useCase.permission !== null
      ? [{ bearer: [] }]
      : useCase.authStrategy !== undefined
        ? [{ [useCase.authStrategy.name]: [] }]
        : []
  const takesFile = route.accepts === 'csv' || route.accepts === 'image'
  const takesMany = isBulk(useCase)
  return {
    method: route.method,
    url,
    bodyLimit: takesFile
      ? instance.config.STOA_UPLOAD_LIMIT
      : takesMany
        ? Math.min(instance.config.STOA_UPLOAD_LIMIT, LARGEST_BULK)
        : undefined,
    config: {
      stoa: {
        plugin: plugin.name,
        useCase: useCase.name,
        permission: useCase.permission,
        public: useCase.public,
        authStrategy: useCase.authStrategy?.name,
        scope: useCase.scope
      }
    },
    schema: {
      operationId:
        route.sends === undefined
          ? useCase.name
          : `${useCase.name}.${route.sends.type.split('/')[1]}`,
      summary: useCase.summary,
      tags: [plugin.name],
      security,
      description: accessOf(useCase),
      consumes: CONSUMES[route.accepts],
      ...parts.schema,
      headers: headersOf(route),
      response: {
        [route.status]:
          route.answers === 'stream'
            ? {
                description: route.reply.description ?? 'Server-sent events.',
                content: { 'text/event-stream': { schema: route.reply } }
              }
            : route.sends === undefined
              ? route.reply
              : {
                  description: route.reply.description ?? '',
                  content: { [route.sends.type]: { schema: route.reply } }
                },
        '4xx': refused(),
        '5xx': refused()
      }
    } as RouteOptions['schema'],
    onRequest: [
      ...limits.first,
      (request, _reply, done) => {
        const enter = (acting: ActingContext): void => {
          request.acting = acting
          const missing =
            useCase.public === undefined &&
            !plugin.always &&
            !acting.tenant.plugins.has(plugin.name)
          done(
            missing
              ? coreErrors['plugin-not-enabled']({ plugin: plugin.name })
              : (refusalWhilePaused(acting.tenant.pauses, plugin.name) ?? undefined)
          )
        }
        if (useCase.public !== undefined && plugin.always) {
          return enter(anonymous(instance, request.id, callerOf(request)))
        }
        if (useCase.public !== undefined) {
          assertRunsSomewhere(instance, plugin)
            .then(() => enter(anonymous(instance, request.id, callerOf(request))))
            .catch(done)
          return
        }
        if (useCase.authStrategy !== undefined) {
          authenticateVisitor(instance, plugin, useCase.authStrategy, request).then(enter, done)
          return
        }
        const known = authenticateKnown(request, useCase.scope)
        if (known) enter(known)
        else authenticate(request, useCase.scope).then(enter, done)
      },
      ...limits.known,
      ...(takesFile || takesMany ? [takeUploadPlace] : [])
    ],
    ...(parts.fromBody && route.accepts !== 'raw'
      ? {
          preValidation: async (request: FastifyRequest) => {
            if (route.accepts === 'csv' || route.accepts === 'image') {
              await readUpload(request, route.accepts)
            }
            // No body at all is an empty one: what is required is then told field by field.
            if (request.body === undefined) request.body = {}
          }
        }
      : {}),
    ...(route.inCookie ? { preHandler: ownPagesOnly } : {}),
    handler: (request, reply) => answer(request, reply, route, parts.fromBody)
  }
}

const callerOf = (request: FastifyRequest): Pick<Acting, 'address' | 'userAgent'> => ({
  address: request.ip,
  userAgent: userAgentOf(request)
})

const ownPagesOnly = async (request: FastifyRequest): Promise<void> => {
  refuseForeignPages(request)
}

const refused = (): object => ({
  description: 'What was refused, and why (RFC 9457).',
  content: { 'application/problem+json': { schema: Type.Ref(ProblemView.$id as string) } }
})

/**
 * The use case's input, cut into path, query and body: what is declared once is checked and
 * documented everywhere.
 */
function split(route: Route, url: string): { schema: Record<string, TSchema>; fromBody: boolean } {
  const inPath = [...url.matchAll(/:(\w+)/g)].map(m => m[1] as string)
  const input = route.useCase.input as TObject
  for (const name of inPath) {
    if (!(name in input.properties)) {
      throw new Error(
        `The path ${url} names ${name}, which is no field of the input of ${route.useCase.name}.`
      )
    }
  }
  const fromBody = route.method !== 'GET' && route.method !== 'DELETE'
  const pause = Type.Omit(input, route.ifMatch ? [...inPath, 'version'] : inPath, {
    additionalProperties: false
  })
  return {
    fromBody,
    schema: {
      params:
        inPath.length === 0 ? NoInput : Type.Pick(input, inPath, { additionalProperties: false }),
      ...(route.accepts === 'raw'
        ? {}
        : fromBody
          ? { body: pause, querystring: NoInput }
          : { querystring: isAskedByFields(pause) ? queryWithFields(pause) : pause })
    }
  }
}

function accessOf({ permission, public: reason, authStrategy }: AnyUseCase): string {
  if (permission !== null) return `Takes the permission \`${permission}\`.`
  return authStrategy === undefined
    ? `Public: ${reason}`
    : `${authStrategy.summary} (\`${authStrategy.name}\`)`
}

const WHO_HAS_SEVERAL = 'whoever holds roles in several says which.'
const ETAG = Type.String({ description: 'The version that was read.', examples: ['"1"'] })
const APPROVAL = Type.String({
  description:
    'The id of the approval that lends this request a permission; of several, each of another permission, their ids with a comma between.'
})
const KEY = Type.String({ description: '8 to 200 characters, new for each intent.' })

/** For the reference: what is demanded is refused where it is read (answer.ts). */
function headersOf(route: Route): TObject {
  return Type.Object({
    ...Object.fromEntries(
      Object.entries(route.useCase.authStrategy?.headers ?? {}).map(([name, description]) => [
        name,
        Type.Optional(Type.String({ description }))
      ])
    ),
    ...(route.useCase.permission !== null
      ? {
          'x-company-id': Type.Optional(
            Type.String({ description: `The company acted in, among your own; ${WHO_HAS_SEVERAL}` })
          ),
          'x-shop-id': Type.Optional(
            Type.String({ description: `The shop acted in, among your own; ${WHO_HAS_SEVERAL}` })
          )
        }
      : {}),
    ...(Object.keys(route.useCase.approvable).length === 0
      ? {}
      : { 'stoa-approval': Type.Optional(APPROVAL) }),
    ...(route.idempotency === 'none'
      ? {}
      : { 'idempotency-key': route.idempotency === 'required' ? KEY : Type.Optional(KEY) }),
    ...(route.ifMatch === false
      ? {}
      : { 'if-match': route.ifMatch === true ? ETAG : Type.Optional(ETAG) })
  })
}
