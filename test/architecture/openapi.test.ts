import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { TSchema } from '@sinclair/typebox'
import t from 'tap'
import { newId } from '../../core/primitives/ids.ts'
import { testInstance } from '../support/instance.ts'
import { operationsOf, type Operation } from '../support/operations.ts'
import { fromOwnPage } from '../support/recorder.ts'
import { sample } from '../support/sample.ts'
import { seed } from '../support/seed.ts'

// What the document says must be sent is what the server demands, no more and no less; programs are
// generated from it.

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: TSchema
  example?: string
}
type Content = Record<string, { schema: TSchema & { required?: string[] } }>
interface Documented {
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Content }
  responses: Record<string, { content?: Content }>
}

const stoa = await testInstance({ STOA_ROLE: 'web' })
const company = await stoa.signUp()
const { authHeaders } = await seed(stoa, {
  token: company.token,
  headers: { 'x-shop-id': company.shopId }
})
const document = stoa.app.swagger() as unknown as {
  servers?: unknown[]
  paths: Record<string, Record<string, Documented>>
}
const operations = operationsOf(stoa.instance.registry)
const documentOf = ({ url, method }: Operation): Documented =>
  document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] as Documented
/** Where the path itself is the key, nothing is looked at before it fits. */
const openedByPath = ({ useCase }: Operation): boolean =>
  useCase.authStrategy !== undefined && Object.keys(useCase.authStrategy.headers).length === 0
/** They shut out whoever calls them, so they come last. */
const ENDS = /log-out|end-session|password|change-own|deactivate/
const inOrder = operations
  .filter(o => !openedByPath(o))
  .toSorted((a, b) => Number(ENDS.test(a.useCase.name)) - Number(ENDS.test(b.useCase.name)))
/**
 * One of two fields is needed, which the operation itself finds out; the description of the field
 * says so.
 */
const EITHER: Record<string, string> = {
  'POST /api/v1/agents/commission-rules': '/ratePpm',
  'PUT /api/v1/catalog/tax-classes/:code': '/ratePpm',
  'POST /api/v1/catalog/products': '/priceMinor'
}
const bodyOf = ({ requestBody }: Documented): Content[string]['schema'] | undefined =>
  requestBody?.content['application/json']?.schema

interface Sent {
  path: Record<string, string>
  query: Record<string, string>
  header: Record<string, string>
  body: Record<string, unknown> | undefined
}

/** A request made of nothing but what the document calls required. */
function least(operation: Operation): Sent {
  const reported = documentOf(operation)
  const sent: Sent = {
    path: {},
    query: {},
    header: {},
    body:
      reported.requestBody?.required === true
        ? (sample(bodyOf(reported) as TSchema) as Record<string, unknown>)
        : undefined
  }
  for (const parameter of reported.parameters ?? []) {
    if (parameter.required === true) sent[parameter.in][parameter.name] = valueOf(parameter)
  }
  return sent
}

const valueOf = ({ name, example, schema }: Parameter): string =>
  name === 'idempotency-key' ? newId() : (example ?? String(sample(schema)))

let { token } = company

async function send(operation: Operation, { path, query, header, body }: Sent) {
  const url =
    operation.url.replace(/:(\w+)/g, (_whole, name: string) =>
      encodeURIComponent(path[name] ?? '')
    ) + (Object.keys(query).length > 0 ? `?${new URLSearchParams(query).toString()}` : '')
  const { authStrategy, permission } = operation.useCase
  const once = () =>
    stoa.app.inject({
      method: operation.method,
      url,
      payload: body,
      headers: {
        ...header,
        ...(permission === null ? {} : fromOwnPage(operation)),
        ...(authStrategy === undefined ? {} : authHeaders.get(authStrategy.name)),
        ...(permission === null ? {} : { authorization: `Bearer ${token}` })
      }
    })
  const answer = await once()
  if (answer.statusCode !== 401 || permission === null) return answer
  const { slug: tenant, email, password } = company
  token = (await stoa.ok('POST', '/api/v1/access/login', { body: { tenant, email, password } }))
    .accessToken
  return once()
}

/** What a refusal says is missing: `query.name`, `/name`, or a header. */
function missing(answer: Awaited<ReturnType<typeof send>>): string[] {
  if (answer.statusCode < 400) return []
  const { code, errors = [] } = answer.json()
  if (code === 'stoa.idempotency-key-required') return ['idempotency-key']
  if (code === 'stoa.version-required') return ['if-match']
  return errors
    .filter(
      (e: { code: string; field: string }) => e.code === 'required' && /^(\/|query\.)/.test(e.field)
    )
    .map((e: { field: string }) => e.field)
}

const without = <T extends object>(some: T, name: string): T =>
  Object.fromEntries(Object.entries(some).filter(([key]) => key !== name)) as T

t.test('what the document calls required is demanded', async t => {
  const faults: string[] = []
  let left = 0
  for (const operation of inOrder) {
    const whole = least(operation)
    const demanded = [
      ...(['query', 'header'] as const).flatMap(part =>
        Object.keys(whole[part]).map(name => ({
          what: part === 'query' ? `query.${name}` : name,
          sent: { ...whole, [part]: without(whole[part], name) }
        }))
      ),
      ...(whole.body === undefined
        ? []
        : (bodyOf(documentOf(operation))?.required ?? []).map(name => ({
            what: `/${name}`,
            sent: { ...whole, body: without(whole.body as object, name) as Sent['body'] }
          })))
    ]
    for (const { what, sent } of demanded) {
      left++
      const answer = await send(operation, sent)
      if (!missing(answer).includes(what)) {
        faults.push(
          `${operation.name} does not demand ${what}: ${answer.statusCode} ${answer.body.slice(0, 150)}`
        )
      }
    }
  }
  t.ok(left > 100)
  t.strictSame(faults, [])
})

t.test('what the document calls required suffices', async t => {
  const faults: string[] = []
  for (const operation of inOrder) {
    const answer = await send(operation, least(operation))
    // Whether the values make sense is another matter; nothing may be missing.
    for (const what of missing(answer)) {
      // What is there already is changed by its version alone.
      if (what === 'if-match' && operation.route.ifMatch === 'to-change') continue
      if (what !== EITHER[operation.name]) faults.push(`${operation.name} demands ${what}`)
    }
  }
  t.strictSame(faults, [])
  for (const [name, field] of Object.entries(EITHER)) {
    t.match(
      bodyOf(documentOf(operations.find(o => o.name === name) as Operation))?.properties?.[
        field.slice(1)
      ],
      { description: /Required without `/ }
    )
  }
})

t.test('what the server fills in itself is required nowhere', async t => {
  const filled = operations.flatMap(operation => {
    const reported = documentOf(operation)
    const inBody = (schema: TSchema | undefined, at: string): string[] =>
      Object.entries((schema?.properties ?? {}) as Record<string, TSchema>).flatMap(
        ([name, inner]) => [
          ...('default' in inner &&
          (schema?.required as string[] | undefined)?.includes(name) === true
            ? [`${at}/${name}`]
            : []),
          ...inBody(inner, `${at}/${name}`),
          ...inBody(inner.items as TSchema | undefined, `${at}/${name}/*`)
        ]
      )
    return [
      ...(reported.parameters ?? [])
        .filter(p => p.required === true && 'default' in p.schema)
        .map(p => `${operation.name} ${p.name}`),
      ...inBody(bodyOf(reported), operation.name)
    ]
  })
  t.strictSame(filled, [])
})

t.test('errors are documented with the media type they are sent as', async t => {
  for (const operation of operations) {
    const { responses } = documentOf(operation)
    for (const status of ['4XX', '5XX']) {
      t.strictSame(
        Object.keys(responses[status]?.content ?? {}),
        ['application/problem+json'],
        `${operation.name} ${status}`
      )
    }
  }
  t.match(
    (await stoa.call('GET', '/api/v1/access/me')).headers['content-type'],
    /^application\/problem\+json/
  )
})

t.test('a file is documented as it is sent', async t => {
  const taking = operations.filter(o => o.route.accepts === 'csv' || o.route.accepts === 'image')
  t.ok(taking.length > 1)
  for (const operation of taking) {
    for (const [type, { schema }] of Object.entries(
      documentOf(operation).requestBody?.content ?? {}
    )) {
      t.equal(
        schema.type,
        /json|form-data/.test(type) ? 'object' : 'string',
        `${operation.name} ${type}`
      )
      t.equal(
        JSON.stringify(schema).includes('"binary"'),
        /form-data|^image|spreadsheetml/.test(type),
        `${operation.name} ${type}`
      )
    }
  }
})

t.test('two validators find no fault', async t => {
  t.strictSame(document.servers, [{ url: '/' }])
  const text = JSON.stringify(document)
  const { valid, errors } = await new Validator().validate(
    JSON.parse(text) as Record<string, unknown>
  )
  t.ok(valid, JSON.stringify(errors)?.slice(0, 2_000))
  const problems = await lintFromString({
    source: text,
    absoluteRef: 'openapi.json',
    config: await createConfig({ extends: ['recommended'] })
  })
  t.strictSame(
    problems
      .filter(p => p.severity === 'error')
      .map(p => `${p.ruleId} ${p.message} ${p.location[0]?.pointer}`),
    []
  )
})
