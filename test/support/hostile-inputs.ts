import fc from 'fast-check'
import type { TObject, TSchema } from '@sinclair/typebox'
import { newId } from '../../core/primitives/ids.ts'
import { replaced, standsAt, type Operation, type Pointer } from './operations.ts'
import { sample, type KnownIds } from './sample.ts'

/** A request as it is sent; `text` instead of `body` for what is no JSON. */
export interface HostileRequest {
  path: Record<string, string>
  query: Array<[string, string]>
  body: unknown
  text?: string
  headers: Record<string, string>
  what: string
}

interface Shape {
  type?: string
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  items?: TSchema
  properties?: Record<string, TSchema>
  patternProperties?: Record<string, TSchema>
  anyOf?: TSchema[]
  enum?: unknown[]
  const?: unknown
}

const nested = (depth: number): unknown => {
  let value: unknown = {}
  for (let i = 0; i < depth; i++) value = { a: value }
  return value
}
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00',
  '\u0001',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u202e\u0627\u0644\ud83d\ude00',
  "' OR 1=1; --",
  '%',
  '%00',
  '%_\\"',
  '{}',
  '[]',
  'null',
  'NaN',
  'Infinity',
  '-0',
  '1e308',
  '-1',
  '0',
  '0.0001',
  '99999999999.999',
  '100000000000',
  '9007199254740993',
  '٣',
  'İ',
  'ß',
  'ﬀ',
  'x'.repeat(300),
  '😀'.repeat(150),
  '\n',
  'a,b',
  '/../../etc/passwd',
  'https://',
  'https://x/\u0000',
  'javascript:alert(1)',
  '=1+1',
  '12:00',
  '24:00',
  'a@b.cc',
  `${'a'.repeat(64)}@${'b.'.repeat(90)}cc`,
  '+447700900123',
  '+1',
  'zz-ZZ',
  'en',
  'XXX',
  'GBP',
  'Etc/GMT+14',
  '*',
  'US-',
  '{constructor}',
  '{{shop}}'
]
const DAYS = [
  '0000-01-01',
  '0001-01-01',
  '0001-12-31',
  '1582-10-10',
  '2026-02-30',
  '2024-02-29',
  '2026-13-01',
  '9999-12-31',
  '+10000-01-01',
  '2026-01-01T00:00:00Z',
  'today',
  'infinity'
]
const INSTANTS = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999999Z',
  '9999-12-31T23:59:59-14:00',
  '2026-02-30T00:00:00Z',
  '2026-02-28T23:59:60Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:00+23:59',
  '2026-01-01T00:00:00.1234567Z',
  '2026-01-01 00:00:00Z',
  '1969-12-31T23:59:59Z',
  'now',
  'infinity',
  '-infinity'
]
const NUMBERS = [
  0,
  -1,
  -0,
  0.5,
  1e-300,
  1e308,
  -1e308,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53 - 1),
  2 ** 63
]
const OTHERS = [
  null,
  true,
  false,
  [],
  {},
  [null],
  [[[]]],
  { a: 1 },
  JSON.parse('{"__proto__":{"a":1}}'),
  { constructor: 1 },
  nested(30),
  nested(60),
  'x',
  1
]
const IN_CURSORS = [
  '2026-13-45',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00Z',
  '0000-01-01',
  '0001-01-01T00:00:00.000Z',
  '2026-01-01',
  '9999-12-31',
  '1',
  'Mon',
  '',
  0,
  -1,
  0.5,
  1e308,
  2 ** 53 - 1,
  2 ** 31,
  '\u0000',
  '\ud800',
  '99999999999999999999',
  null,
  [],
  {},
  true
]

const asCursor = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

function cursors(): fc.Arbitrary<unknown> {
  const part = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...IN_CURSORS) },
    { weight: 2, arbitrary: fc.constant(newId()) }
  )
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(part, { minLength: 1, maxLength: 4 }).map(asCursor) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(
        'x',
        '',
        '%',
        asCursor('['),
        asCursor('"x"'),
        asCursor('[[[[]]]]'),
        asCursor(nested(2_000) as string),
        'A'.repeat(2_000),
        'A'.repeat(2_001)
      )
    }
  )
}

/**
 * What may stand at a place, from its schema: its bounds, what lies right beyond them, and what is
 * of another kind altogether.
 */
function hostile(schema: TSchema, field: string, status: unknown): fc.Arbitrary<unknown> {
  const s = schema as Shape
  const others = { weight: 1, arbitrary: fc.constantFrom<unknown>(...OTHERS) }
  const some = (values: unknown[]) => ({
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(...values)
  })
  if (field === 'after') return cursors()
  if (s.anyOf) {
    return fc.oneof(
      ...s.anyOf.map(inner => ({ weight: 4, arbitrary: hostile(inner, field, status) })),
      others
    )
  }
  if (s.const !== undefined || s.enum) {
    return fc.oneof(some([...(s.enum ?? [s.const]), ...TEXTS]), others)
  }
  switch (s.type) {
    case 'string': {
      const long =
        s.maxLength === undefined || s.maxLength > 100_000
          ? []
          : [
              'x'.repeat(s.maxLength),
              'é'.repeat(s.maxLength),
              '"'.repeat(s.maxLength),
              'x'.repeat(s.maxLength + 1)
            ]
      const dates = s.format === 'date' ? DAYS : s.format === 'date-time' ? INSTANTS : []
      const fitting =
        s.pattern === undefined || /\(\?[=!<]/.test(s.pattern)
          ? []
          : [
              {
                weight: 3,
                arbitrary: fc
                  .stringMatching(new RegExp(s.pattern))
                  .map(text => text.slice(0, s.maxLength ?? 200))
              }
            ]
      return fc.oneof(
        some([...TEXTS, ...long]),
        ...(dates.length > 0 ? [some(dates), some(dates)] : []),
        ...fitting,
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
        others
      )
    }
    case 'integer':
    case 'number': {
      const [low, high] = [s.minimum ?? -(2 ** 53 - 1), s.maximum ?? 2 ** 53 - 1]
      return fc.oneof(
        some([low, high, low - 1, high + 1, ...NUMBERS]),
        {
          weight: 3,
          arbitrary: fc.integer({
            min: Math.max(low, -(2 ** 53 - 1)),
            max: Math.min(high, 2 ** 53 - 1)
          })
        },
        others
      )
    }
    case 'array': {
      const [first = null] = Array.isArray(status) ? status : []
      const most = Math.min(s.maxItems ?? 100, 1_000)
      return fc.oneof(
        some([
          [],
          [first, first],
          Array(most).fill(first),
          Array(most + 1).fill(first),
          Array(20_000).fill({}),
          [{}],
          [null]
        ]),
        others
      )
    }
    case 'object':
      return fc.oneof(
        some([
          {},
          { ...(status as object), unexpected: 1 },
          { ...(status as object), constructor: 1 },
          JSON.parse(`{"__proto__":${JSON.stringify(status ?? {})}}`)
        ]),
        others
      )
    case 'boolean':
      return fc.oneof(some([true, false, 'true', 'yes', 1, 0]), others)
    default:
      return fc.oneof(others, some(TEXTS), some(NUMBERS))
  }
}

/** Every place of a value with the schema that rules it. */
function placesOf(
  schema: TSchema,
  value: unknown,
  at: Pointer = []
): Array<{ at: Pointer; schema: TSchema }> {
  const s = schema as Shape
  const below =
    (s.anyOf?.find(
      inner =>
        (inner as Shape).type ===
        (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)
    ) as Shape | undefined) ?? s
  return [
    ...(at.length === 0 ? [] : [{ at, schema }]),
    ...(Array.isArray(value) && below.items
      ? value.slice(0, 1).flatMap((item, i) => placesOf(below.items as TSchema, item, [...at, i]))
      : []),
    ...(typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([name, item]) =>
          below.properties?.[name]
            ? placesOf(below.properties[name] as TSchema, item, [...at, name])
            : []
        )
      : [])
  ]
}

const TEXT_BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '1e999',
  '{"a":1e999}',
  '{"a":"\\u0000"}',
  '{"a":"\\ud800"}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
  '{"__proto__":1}',
  '\u0000'
]
const HEADERS: Record<string, string[]> = {
  'idempotency-key': [
    '',
    'short',
    'x'.repeat(201),
    '\xff'.repeat(20),
    "' OR 1=1; --",
    '__proto__',
    'constructor'
  ],
  'if-match': ['', '*', '"0"', '"2147483648"', '"999999999"', 'W/"1"', '"x"', '\xff'],
  'x-company-id': ['', 'x', '__proto__', '\xff', '00000000-0000-0000-0000-000000000000', newId()],
  'x-shop-id': ['', 'x', '__proto__', '\xff', '00000000-0000-0000-0000-000000000000', newId()],
  'content-type': [
    '',
    'text/plain',
    'text/csv',
    'image/png',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=x',
    'application/json; charset=x',
    'application/x-www-form-urlencoded',
    '\xff'
  ],
  'accept-language': ['', '*', '\xff', 'x'.repeat(1_000)],
  authorization: ['Bearer', 'Bearer x', 'Basic eDp4', '\xff'],
  host: ['', 'x', '[::1', 'a'.repeat(300)],
  'x-storefront-key': ['', 'x', '\xff', 'A'.repeat(300)],
  'x-visitor-token': ['', 'x', '\xff', 'A'.repeat(300)]
}
const PATHS = [
  '%00',
  '..%2f..%2fetc',
  '__proto__',
  'constructor',
  '%F0%9F',
  '%ED%A0%80',
  'x'.repeat(400),
  'x'.repeat(600),
  '00000000-0000-0000-0000-000000000000',
  '%20',
  '*',
  '-',
  'null',
  '1',
  'GB',
  'gemini',
  'pos'
]

/**
 * Requests to an operation that are valid but for one thing or two. The same seed makes the same
 * ones, but for ids.
 * @param known ids that make the rest of the request reach the operation's work
 * @param taken bodies that went well before
 */
export function hostileRequests(
  operation: Operation,
  known: KnownIds,
  taken: unknown[],
  { seed, count }: { seed: number; count: number }
): HostileRequest[] {
  const valid = (whole: boolean) =>
    operation.route.accepts === 'raw'
      ? {}
      : (sample(operation.rest as TObject, { known, whole }) as Record<string, unknown>)
  // No made-up text is a cursor, so that it would stand in the way of everything else.
  const [least, { after: _, ...most }] = [valid(false), valid(true) as Record<string, unknown>]
  const path = Object.fromEntries(
    Object.entries(operation.path).map(([name, schema]) => [
      name,
      encodeURIComponent(known(name) ?? String(sample(schema, { known }, name)))
    ])
  )
  const plain = (rest: Record<string, unknown>, what: string): HostileRequest => ({
    path,
    query:
      operation.in === 'query'
        ? Object.entries(rest).flatMap(([name, value]) =>
            [value].flat().map((one): [string, string] => [name, asText(one)])
          )
        : [],
    body: operation.in === 'body' ? rest : undefined,
    headers: {},
    what
  })
  const base = fc.constantFrom<Array<Record<string, unknown>>>(
    least,
    most,
    ...(taken as Array<Record<string, unknown>>)
  )
  const places = [
    ...placesOf(operation.rest, most),
    ...('after' in operation.rest.properties
      ? [{ at: ['after'], schema: operation.rest.properties.after as TSchema }]
      : [])
  ]
  const spoiled = fc
    .constantFrom(
      ...(places.length > 0
        ? places
        : [{ at: ['unexpected'] as Pointer, schema: operation.rest as TSchema }])
    )
    .chain(({ at, schema }) =>
      hostile(
        schema,
        String(at.findLast(step => typeof step === 'string') ?? ''),
        standsAt(most, at)
      ).map(value => ({ at, value }))
    )
  const inField = fc.tuple(base, spoiled).map(([rest, { at, value }]) => {
    // Of the least request only its own fields can be spoiled; others are put in whole.
    const whole =
      standsAt(rest, at.slice(0, -1)) === undefined
        ? { ...rest, [at[0] as string]: most[at[0] as string] }
        : rest
    return plain(
      replaced(whole, at, value) as Record<string, unknown>,
      `/${at.join('/')} = ${shown(value)}`
    )
  })
  const twice = fc.tuple(spoiled, spoiled).map(([one, other]) => {
    const first = replaced(most, one.at, one.value)
    const both =
      standsAt(first, other.at.slice(0, -1)) instanceof Object
        ? replaced(first, other.at, other.value)
        : first
    return plain(
      both as Record<string, unknown>,
      `/${one.at.join('/')} = ${shown(one.value)}, /${other.at.join('/')} = ${shown(other.value)}`
    )
  })
  const missing = fc.tuple(base, fc.nat()).map(([rest, n]) => {
    const names = Object.keys(rest)
    const gone = names[n % Math.max(names.length, 1)] ?? ''
    return plain(
      Object.fromEntries(Object.entries(rest).filter(([name]) => name !== gone)),
      `without ${gone}`
    )
  })
  const asBody = fc
    .tuple(base, fc.constantFrom(...TEXT_BODIES))
    .map(([rest, text]): HostileRequest => ({ ...plain(rest, `the body ${shown(text)}`), text }))
  const inHeader = fc
    .tuple(
      base,
      fc.constantFrom(
        ...Object.entries(HEADERS).flatMap(([name, values]) =>
          values.map(value => [name, value] as const)
        )
      )
    )
    .map(([rest, [name, value]]): HostileRequest => ({
      ...plain(rest, `${name}: ${shown(value)}`),
      headers: { [name]: value }
    }))
  const inPath = fc
    .tuple(
      base,
      fc.constantFrom(...(Object.keys(path).length > 0 ? Object.keys(path) : ['none'])),
      fc.constantFrom(...PATHS)
    )
    .map(([rest, name, value]): HostileRequest => ({
      ...plain(rest, `:${name} = ${value.slice(0, 40)}`),
      path: { ...path, [name]: value }
    }))
  const all = fc.oneof(
    { weight: 2, arbitrary: base.map(rest => plain(rest, 'as it should be')) },
    { weight: places.length > 0 ? 20 : 4, arbitrary: inField },
    { weight: places.length > 1 ? 6 : 0, arbitrary: twice },
    { weight: 2, arbitrary: missing },
    { weight: operation.in === 'body' ? 3 : 0, arbitrary: asBody },
    { weight: 2, arbitrary: inHeader },
    { weight: Object.keys(path).length > 0 ? 3 : 0, arbitrary: inPath }
  )
  return fc.sample(all, { numRuns: count, seed })
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60)
