import { subscribe } from 'node:diagnostics_channel'
import t from 'tap'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { newId } from '../../core/primitives/ids.ts'
import { isBulk } from '../../core/execution/bulk.ts'
import { testInstance } from '../support/instance.ts'
import { filled, operationsOf, textsIn, replaced, type Operation } from '../support/operations.ts'
import { sample } from '../support/sample.ts'
import { fromOwnPage } from '../support/recorder.ts'
import { seed } from '../support/seed.ts'
import { memberOf } from '../support/member.ts'
import { sources } from '../support/sources.ts'
import { asAdmin } from '../support/storefront.ts'

// Rule 21: routes = OpenAPI = permission registry, and what every route refuses whatever its plugin
// does.

const BODY_LIMIT = 65_536
const UPLOAD_LIMIT = 131_072
/** How long a body of an operation may be: a file, and many records, are longer than a form. */
const limitOf = ({ route }: Operation): number =>
  route.accepts === 'csv' || route.accepts === 'image' || isBulk(route.useCase)
    ? UPLOAD_LIMIT
    : BODY_LIMIT

const collected: RouteOptions[] = []
subscribe('fastify.initialization', message =>
  (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', route => {
    collected.push(route)
  })
)
const stoa = await testInstance({
  STOA_ROLE: 'web',
  STOA_BODY_LIMIT: String(BODY_LIMIT),
  STOA_UPLOAD_LIMIT: String(UPLOAD_LIMIT)
})
const { registry } = stoa.instance
const company = await stoa.signUp()
const operations = operationsOf(registry)
const guarded = operations.filter(o => o.useCase.permission !== null)
/**
 * Entered by others than staff: those with headers of their own, and those whose path is the key.
 */
const entered = operations.filter(o => o.useCase.authStrategy !== undefined)
const openedByPath = (o: Operation): boolean =>
  o.useCase.authStrategy !== undefined && Object.keys(o.useCase.authStrategy.headers).length === 0
const { authHeaders } = await seed(stoa, {
  token: company.token,
  headers: { 'x-shop-id': company.shopId }
})
const authRequestOf = (o: Operation): Record<string, string> =>
  o.useCase.authStrategy === undefined ? {} : (authHeaders.get(o.useCase.authStrategy.name) ?? {})
/** What an operation takes is looked at only once someone was let in. */
const reachable = operations.filter(o => !openedByPath(o))

interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  additionalProperties?: unknown
  patternProperties?: unknown
  maxItems?: number
}
interface Documented {
  operationId?: string
  summary?: string
  tags?: string[]
  security?: unknown[]
  parameters?: Array<{ name: string; in: string }>
  responses?: Record<string, object>
}
const document = stoa.app.swagger() as {
  openapi: string
  paths: Record<string, Record<string, Documented>>
}
const documented = new Map(
  Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(
      ([method, op]) =>
        [`${method.toUpperCase()} ${url.replace(/\{(\w+)\}/g, ':$1')}` as string, op] as const
    )
  )
)

interface Request {
  url: string
  body: unknown
  headers: Record<string, string>
}

/**
 * A request that is valid but for its random ids, so that it gets as far as its use case; or
 * changed to be wrong.
 */
function request(operation: Operation, { whole = false, extra = {} } = {}): Request {
  const rest = { ...(sample(operation.rest, { whole }) as Record<string, unknown>), ...extra }
  const url = filled(
    operation,
    Object.fromEntries(
      Object.entries(operation.path).map(([name, schema]) => [name, String(sample(schema))])
    )
  )
  const query = new URLSearchParams(
    Object.entries(operation.in === 'query' ? rest : {}).map(([name, value]): [string, string] => [
      name,
      String(value)
    ])
  ).toString()
  return {
    url: query === '' ? url : `${url}?${query}`,
    body: operation.in === 'body' ? rest : undefined,
    headers: {
      ...(operation.route.ifMatch ? { 'if-match': '"1"' } : {}),
      'idempotency-key': newId()
    }
  }
}

type Answer = Awaited<ReturnType<typeof stoa.call>>
const INSIDE =
  /\bat [^"]*\.[cm]?[jt]s:\d+|node_modules|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\w+ |relation \\?"|column \\?"|syntax error at or near|pg_catalog|"stack"/

/**
 * What is wrong with a refusal: it must be problem+json with the code, and tell nothing of the
 * inside.
 */
function faultsOf(answer: Answer, status: number | number[], code: RegExp): string[] {
  const problem = answer.statusCode >= 400 ? answer.json() : {}
  return [
    ...([status].flat().includes(answer.statusCode) && code.test(problem.code)
      ? []
      : [`answered ${answer.statusCode} ${answer.body.slice(0, 200)}`]),
    ...(/^application\/problem\+json/.test(String(answer.headers['content-type']))
      ? []
      : ['is not problem+json']),
    ...(problem.type === `urn:stoa:error:${problem.code}` &&
    ['title', 'detail', 'requestId'].every(field => typeof problem[field] === 'string') &&
    Array.isArray(problem.errors)
      ? []
      : ['is no complete problem']),
    ...(INSIDE.test(answer.body) ? [`tells of the inside: ${answer.body.slice(0, 200)}`] : [])
  ]
}

/** Sends a request to each operation and says what was wrong with the refusals. */
async function refused(
  some: Operation[],
  status: number | number[],
  code: RegExp,
  requests: (operation: Operation) => Array<Partial<Request> & { token?: string; what?: string }>
): Promise<string[]> {
  const faults: string[] = []
  let sent = 0
  for (const operation of some) {
    for (const { what = '', ...sending } of requests(operation)) {
      sent++
      const valid = request(operation)
      const answer = await stoa.call(operation.method, sending.url ?? valid.url, {
        body: valid.body,
        ...sending,
        headers: {
          ...valid.headers,
          ...authRequestOf(operation),
          ...fromOwnPage(operation),
          ...sending.headers
        }
      })
      faults.push(
        ...faultsOf(answer, status, code).map(fault => `${operation.name} ${what} ${fault}`)
      )
    }
  }
  return sent === 0 ? ['nothing was sent'] : faults
}

/** Served by the kernel itself, and no use case. */
const OF_THE_KERNEL = new Set(['core.health', 'core.realtime'])

t.test(
  'the routes that are served are those of the manifests, the health checks and the reference',
  async t => {
    const served = collected.flatMap(r =>
      [r.method]
        .flat()
        .map(method => ({ name: `${method} ${r.url}`, url: r.url, stoa: r.config?.stoa }))
    )
    t.ok(served.length > operations.length)
    const declared = served
      .filter(r => r.stoa !== undefined && !OF_THE_KERNEL.has(r.stoa.useCase))
      .map(r => r.name)
    t.strictSame([...declared].sort(), operations.map(o => o.name).sort())
    t.strictSame(
      served
        .filter(r => r.stoa === undefined && !/^\/docs(\/|$)/.test(r.url) && r.name !== 'OPTIONS *')
        .map(r => r.name),
      [],
      'nothing is served that declares nothing'
    )
    t.equal(
      new Set(operations.map(o => o.name)).size,
      operations.length,
      'no route is declared twice'
    )
  }
)

t.test('OpenAPI tells exactly the routes that are served', async t => {
  t.match(document.openapi, /^3\.1\./)
  const ofTheKernel = collected
    .filter(r => OF_THE_KERNEL.has(String(r.config?.stoa?.useCase)))
    .flatMap(r => [r.method].flat().map(method => `${method} ${r.url}`))
  t.strictSame(
    [...documented.keys()].sort(),
    [...operations.map(o => o.name), ...ofTheKernel].sort()
  )
})

t.test(
  'every operation has a name of its own, a summary, a tag, closed schemas, a reply and a permission, an auth strategy or a reason to be public',
  async t => {
    const ids = [...documented.values()].map(d => d.operationId)
    t.equal(new Set(ids).size, ids.length, 'operationIds are unique')
    for (const operation of operations) {
      const { name, useCase, route, plugin } = operation
      const reported = documented.get(name)
      t.ok(reported?.operationId?.startsWith(useCase.name), `${name} is called after its use case`)
      t.match(reported?.summary, /^.{5,}/, `${name} has a summary`)
      t.strictSame(reported?.tags, [plugin], `${name} is tagged with its plugin`)
      t.ok(reported?.responses?.[String(route.status)], `${name} tells its reply`)
      t.ok(
        reported?.responses?.['4XX'] ?? reported?.responses?.['4xx'],
        `${name} tells its refusals`
      )
      t.strictSame(
        openObjects(operation.rest as Schema),
        [],
        `${name} takes no unknown field at any depth`
      )
      t.strictSame(endlessLists(operation.rest as Schema), [], `${name} bounds its lists`)
      if (useCase.authStrategy !== undefined) {
        t.ok(
          registry.plugin(plugin)?.authStrategies?.includes(useCase.authStrategy),
          `${name} is entered by an auth strategy of its plugin`
        )
      } else if (useCase.permission === null) {
        t.match(useCase.public, /^.{10,}/, `${name} says why it is public`)
      } else {
        t.ok(
          registry.permissions.has(useCase.permission),
          `${name} takes a permission that is declared`
        )
      }
      t.equal(
        reported?.security?.length === 0,
        useCase.public !== undefined,
        `${name} says how to be let in unless it is public`
      )
      t.equal(registry.useCases.get(useCase.name), useCase, `${name} serves a registered use case`)
    }
  }
)

function openObjects(schema: Schema, at = ''): string[] {
  const below = [
    ...Object.entries(schema.properties ?? {}).map(([k, s]) => [s, `${at}/${k}`] as const),
    ...(schema.items ? [[schema.items, `${at}/*`] as const] : []),
    ...(schema.anyOf ?? []).map(s => [s, at] as const)
  ]
  const open =
    [schema.type].flat().includes('object') &&
    schema.additionalProperties !== false &&
    schema.properties !== undefined
  return [
    ...(open ? [at === '' ? '/' : at] : []),
    ...below.flatMap(([s, place]) => openObjects(s, place))
  ]
}

function endlessLists(schema: Schema, at = ''): string[] {
  const below = [
    ...Object.entries(schema.properties ?? {}).map(([k, s]) => [s, `${at}/${k}`] as const),
    ...(schema.items ? [[schema.items, `${at}/*`] as const] : []),
    ...(schema.anyOf ?? []).map(s => [s, at] as const)
  ]
  return [
    ...([schema.type].flat().includes('array') && schema.maxItems === undefined ? [at] : []),
    ...below.flatMap(([s, place]) => endlessLists(s, place))
  ]
}

t.test('every POST of a plugin that changes things takes an Idempotency-Key', async t => {
  const plugins = new Set(registry.plugins.filter(p => !p.always).map(p => p.name))
  for (const { name, method, plugin, useCase, route } of operations) {
    // A kept answer would hold the secret that was given; events are not kept; what others sign has
    // keys of its own.
    if (
      method !== 'POST' ||
      !plugins.has(plugin) ||
      useCase.reads ||
      useCase.humanOnly !== undefined ||
      route.answers !== 'json'
    ) {
      continue
    }
    t.ok(
      documented
        .get(name)
        ?.parameters?.some(p => p.in === 'header' && p.name.toLowerCase() === 'idempotency-key'),
      name
    )
  }
  t.strictSame(
    operations.filter(o => o.method === 'GET' && !o.useCase.reads).map(o => o.name),
    [],
    'a GET only reads'
  )
})

t.test(
  'without a token, with a broken or a foreign one, nothing but the public answers',
  async t => {
    const [head = '', payload = '', signature = ''] = company.token.split('.')
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), tid: newId() })
    ).toString('base64url')
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url')
    const tokens = {
      'without a token': undefined,
      'with garbage': 'x.y.z',
      'with a forged token': `${head}.${forged}.${signature}`,
      'with an unsigned token': `${unsigned}.${payload}.`
    }
    t.strictSame(
      await refused(guarded, 401, /^access\.not-authenticated$/, () =>
        Object.entries(tokens).map(([what, token]) => ({ what, token }))
      ),
      []
    )
  }
)

t.test("an auth strategy lets no one in by an owner's token, by nothing or by garbage", async t => {
  t.ok(entered.length > 0)
  const garbage = (o: Operation): Record<string, string> =>
    Object.fromEntries(
      Object.keys(o.useCase.authStrategy?.headers ?? {}).map(name => [name, 'garbage'])
    )
  const none = (o: Operation): Record<string, string> =>
    Object.fromEntries(Object.keys(o.useCase.authStrategy?.headers ?? {}).map(name => [name, '']))
  t.strictSame(
    await refused(entered, [401, 404], /^[a-z-]+\.[a-z-]+$/, o => [
      { what: 'with a token', token: company.token, headers: none(o) },
      { what: 'with garbage', headers: garbage(o) }
    ]),
    []
  )
})

t.test("a role without permissions opens nothing but one's own profile", async t => {
  const { token } = await memberOf(stoa, company)
  t.strictSame(
    await refused(
      guarded.filter(o => o.useCase.scope !== 'self'),
      403,
      /^access\.forbidden$/,
      () => [{ token }]
    ),
    []
  )
})

t.test('every right but the one that is needed opens nothing', async t => {
  const all = [...registry.permissions.keys()]
  const { token, roleId } = await memberOf(stoa, company, { permissions: all })
  const needing = new Map<string, Operation[]>()
  for (const operation of guarded.filter(o => o.useCase.scope !== 'self')) {
    const permission = operation.useCase.permission as string
    needing.set(permission, [...(needing.get(permission) ?? []), operation])
  }
  t.ok(needing.size > 40)
  const faults: string[] = []
  for (const [permission, some] of needing) {
    const rule = [company.tenantId, roleId, permission]
    await asAdmin(
      stoa,
      'DELETE FROM role_rule WHERE tenant_id = $1 AND role_id = $2 AND permission = $3',
      rule
    )
    stoa.instance.directory.forget(company.tenantId)
    faults.push(...(await refused(some, 403, /^access\.forbidden$/, () => [{ token }])))
    await asAdmin(
      stoa,
      'INSERT INTO role_rule (tenant_id, id, role_id, permission) VALUES ($1, gen_random_uuid(), $2, $3)',
      rule
    )
  }
  t.strictSame(faults, [])
})

/** What is refused and left out for want of them is seen in costs.test.ts, by the roles of staff. */
const HELD_BY_ROLE = ['cost.edit']

t.test('a right that depends on what a request holds is named by a test', async t => {
  const asked = new Set(guarded.map(o => o.useCase.permission))
  const tests = (await sources(['core', 'tenants', 'plugins'])).filter(f => f.isTest)
  t.strictSame(
    [...registry.permissions.keys()].filter(
      permission => !asked.has(permission) && !tests.some(f => f.text.includes(`'${permission}'`))
    ),
    HELD_BY_ROLE
  )
})

t.test(
  'every operation refuses a field it does not know, in the body and in the query',
  async t => {
    const unknown = (operation: Operation) => [
      ...(operation.in === 'body'
        ? [
            {
              what: 'in the body',
              token: company.token,
              body: request(operation, { extra: { unexpected: 1 } }).body
            }
          ]
        : []),
      {
        what: 'in the query',
        token: company.token,
        url: request(operation).url.replace(
          /(\?|$)/,
          mark => `?unexpected=1${mark === '?' ? '&' : ''}`
        )
      }
    ]
    t.strictSame(
      await refused(
        reachable.filter(o => o.route.accepts !== 'raw'),
        400,
        /^stoa\.invalid-input$/,
        unknown
      ),
      []
    )
    const [first] = operations.filter(o => o.in === 'body')
    const reported =
      first &&
      (
        await stoa.call(first.method, request(first).url, {
          body: request(first, { extra: { unexpected: 1 } }).body,
          token: company.token
        })
      ).json()
    t.match(reported, { errors: [{ field: '/unexpected' }] }, 'the field is named')
  }
)

t.test(
  'what is no JSON, too large or of another media type is refused before anything is done',
  async t => {
    const taking = reachable.filter(o => o.in === 'body' && o.route.accepts !== 'raw')
    const sending = (body: string, type = 'application/json') => [
      { what: body.slice(0, 20), body, token: company.token, headers: { 'content-type': type } }
    ]
    t.strictSame(
      await refused(taking, 400, /^stoa\.invalid-json$/, () => sending('{"a": ')),
      [],
      'half a body'
    )
    t.strictSame(
      await refused(taking, 400, /^stoa\.invalid-(json|input)$/, () => [
        ...sending('[]'),
        ...sending('"text"'),
        ...sending('{"__proto__": {"a": 1}}')
      ]),
      [],
      'no object'
    )
    t.strictSame(
      await refused(taking, 415, /^stoa\.unsupported-media-type$/, () =>
        sending('<a/>', 'application/xml')
      ),
      [],
      'XML'
    )
    t.strictSame(
      await refused(taking, 413, /^stoa\.body-too-large$/, o =>
        sending(JSON.stringify({ a: 'x'.repeat(limitOf(o)) }))
      ),
      [],
      'too large'
    )
    t.strictSame(
      await refused(
        taking.filter(o => o.route.accepts === 'json'),
        413,
        /^stoa\.body-too-large$/,
        o => sending('sku\n'.repeat(limitOf(o) / 4 + 1), 'text/csv')
      ),
      [],
      'no file where none is taken'
    )
  }
)

t.test('no text makes an operation fail on our side', async t => {
  const faults: string[] = []
  let sent = 0
  for (const operation of operations) {
    const { body, url, headers } = request(operation, { whole: true })
    const token = operation.useCase.permission === null ? undefined : company.token
    for (const poison of [
      'a\u0000b',
      '\ud800',
      '😀'.repeat(50),
      '%_\\\'";--',
      '-1',
      '9'.repeat(30)
    ]) {
      const inBody =
        operation.in === 'body'
          ? textsIn(body).map(({ at }) => ({ url, body: replaced(body, at, poison) }))
          : []
      const inQuery =
        operation.in === 'query'
          ? Object.entries(operation.rest.properties)
              .filter(([, s]) => s.type === 'string')
              .map(([name]) => ({
                url: `${url.split('?')[0]}?${new URLSearchParams([[name, poison]]).toString()}`,
                body: undefined
              }))
          : []
      for (const request of [...inBody, ...inQuery]) {
        sent++
        const answer = await stoa.call(operation.method, request.url, {
          body: request.body,
          headers: { ...headers, ...authRequestOf(operation), 'idempotency-key': newId() },
          token
        })
        if (
          answer.statusCode >= 500 ||
          (token !== undefined && answer.statusCode === 401) ||
          INSIDE.test(answer.body)
        ) {
          faults.push(
            `${operation.name} ${JSON.stringify(request).slice(0, 300)}: ${answer.statusCode} ${answer.body.slice(0, 200)}`
          )
        }
      }
    }
  }
  t.ok(sent > 100)
  t.strictSame(faults, [])
})
