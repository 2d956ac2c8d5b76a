import { type TSchema, Type } from '@sinclair/typebox'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { demandSchema } from 'stoa/testing/models'
import { toolSchema } from './tool-schema.ts'

/** In an object, as tools have them. */
const of = (field: TSchema) => toolSchema(Type.Object({ field })).properties as { field: unknown }
const field = (schema: TSchema) => of(schema).field

t.test('what providers do not know is said in words', async t => {
  t.strictSame(
    field(
      Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z]+$', description: 'A code.' })
    ),
    { type: 'string', description: 'A code. (minLength: 1, maxLength: 40, pattern: ^[a-z]+$)' }
  )
  t.strictSame(field(Type.String({ format: 'uuid' })), {
    type: 'string',
    description: '(format: uuid)'
  })
  t.strictSame(field(Type.String({ format: 'date-time' })), { type: 'string', format: 'date-time' })
  t.strictSame(field(Type.Integer({ minimum: 0, maximum: 9, default: 5, multipleOf: 5 })), {
    type: 'integer',
    minimum: 0,
    maximum: 9,
    description: '(default: 5, multipleOf: 5)'
  })
  t.strictSame(field(Type.Number({ exclusiveMinimum: 0 })), {
    type: 'number',
    description: '(exclusiveMinimum: 0)'
  })
  t.strictSame(field(Type.Array(Type.Boolean(), { minItems: 1, maxItems: 3, uniqueItems: true })), {
    type: 'array',
    items: { type: 'boolean' },
    minItems: 1,
    maxItems: 3,
    description: '(uniqueItems: true)'
  })
  t.strictSame(field(Type.String({ examples: ['2', '0.25'] })), {
    type: 'string',
    description: '(examples: ["2","0.25"])'
  })
  t.strictSame(
    field(Type.String({ $id: 'Name', $comment: 'For us.', 'x-column': 'name', readOnly: true })),
    { type: 'string' }
  )
})

t.test('literals become enums', async t => {
  t.strictSame(field(Type.Literal('cash')), { type: 'string', enum: ['cash'] })
  t.strictSame(field(Type.Literal(3)), { type: 'number', enum: [3] })
  t.strictSame(field(Type.Unsafe({ const: 3 })), { type: 'integer', enum: [3] })
  t.strictSame(field(Type.Literal(true)), { type: 'boolean', description: '(one of: true)' })
  t.strictSame(field(Type.Union([Type.Literal(true), Type.Literal(false)])), { type: 'boolean' })
  t.strictSame(
    field(Type.Union([Type.Literal('a'), Type.Literal('b')], { description: 'Which.' })),
    { type: 'string', enum: ['a', 'b'], description: 'Which.' }
  )
  t.strictSame(field(Type.Union([Type.Literal('a'), Type.Literal('b'), Type.Null()])), {
    anyOf: [{ type: 'string', enum: ['a', 'b'] }, { type: 'null' }]
  })
  t.strictSame(field(Type.Union([Type.Literal('a'), Type.Literal(1)])), {
    anyOf: [
      { type: 'string', enum: ['a'] },
      { type: 'integer', enum: [1] }
    ]
  })
  t.strictSame(
    field(Type.Union([Type.Literal('a', { description: 'First.' }), Type.Literal('b')])),
    {
      anyOf: [
        { type: 'string', enum: ['a'], description: 'First.' },
        { type: 'string', enum: ['b'] }
      ]
    }
  )
  t.strictSame(field(Type.Unsafe({ enum: ['x', null] })), {
    anyOf: [{ type: 'string', enum: ['x'] }, { type: 'null' }]
  })
  t.strictSame(field(Type.Unsafe({ type: 'number', enum: [1, 2] })), {
    type: 'number',
    enum: [1, 2]
  })
  t.strictSame(field(Type.Union([Type.String(), Type.Null()])), {
    anyOf: [{ type: 'string' }, { type: 'null' }]
  })
  t.strictSame(field(Type.Unsafe({ oneOf: [{ type: 'string' }, { type: 'integer' }] })), {
    anyOf: [{ type: 'string' }, { type: 'integer' }]
  })
})

t.test('objects, records, tuples, intersections and references', async t => {
  t.strictSame(
    toolSchema(
      Type.Object(
        { a: Type.String(), b: Type.Optional(Type.String()) },
        { additionalProperties: false, $id: 'Input', title: 'Input' }
      )
    ),
    {
      type: 'object',
      title: 'Input',
      required: ['a'],
      additionalProperties: false,
      properties: { a: { type: 'string' }, b: { type: 'string' } }
    }
  )
  t.strictSame(toolSchema({ type: 'object' }), { type: 'object', properties: {} })
  t.strictSame(toolSchema({ anyOf: [{ type: 'object', properties: {} }] }), {
    type: 'object',
    anyOf: [{ type: 'object', properties: {} }]
  })
  t.strictSame(field(Type.Record(Type.String(), Type.Integer())), {
    type: 'object',
    additionalProperties: { type: 'integer' }
  })
  t.strictSame(field(Type.Record(Type.String({ pattern: '^[a-z]+$' }), Type.Integer())), {
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: '(names of properties: ^[a-z]+$)'
  })
  t.strictSame(field(Type.Tuple([Type.String(), Type.Integer()])), {
    type: 'array',
    prefixItems: [{ type: 'string' }, { type: 'integer' }],
    minItems: 2,
    maxItems: 2,
    description: '(additionalItems: false)'
  })
  t.strictSame(
    field(
      Type.Intersect(
        [
          Type.Object({ a: Type.String() }),
          Type.Object({ b: Type.String() }, { additionalProperties: false })
        ],
        { unevaluatedProperties: false }
      )
    ),
    {
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      additionalProperties: false
    }
  )
  t.match(
    field(
      Type.Intersect([
        Type.Object({ a: Type.String({ maxLength: 3 }) }),
        Type.Object({ a: Type.String({ maxLength: 2 }) })
      ])
    ),
    {
      properties: { a: { type: 'string', description: /maxLength: 3.*also: \[{"maxLength":2}\]/ } }
    }
  )
  t.strictSame(
    toolSchema({
      type: 'object',
      properties: { at: { $ref: '#/$defs/Place', description: 'Where.' } },
      $defs: { Place: { type: 'string', maxLength: 3 } }
    }),
    {
      type: 'object',
      properties: { at: { type: 'string', description: 'Where.' } }
    }
  )
  t.strictSame(field(Type.Unknown()), {})
  t.strictSame(field(Type.Unsafe({ $ref: 'Nowhere' })), {})
})

t.test('a schema within itself is cut', async t => {
  const Tree = Type.Recursive(
    This => Type.Object({ name: Type.String(), children: Type.Array(This) }),
    { $id: 'Tree' }
  )
  const written = JSON.stringify(field(Tree))
  t.match(written, /The same again as what it is in/)
  t.notMatch(written, /\$ref|\$id/)
  t.equal(
    written.split('"name"').length - 1,
    2 * 2,
    'two levels, each with its property and its requirement'
  )
})

t.test('the original is left as it is', async t => {
  const schema = Type.Object(
    {
      kind: Type.Union([Type.Literal('a'), Type.Literal('b')]),
      at: Type.Intersect([Type.Object({ a: Type.String({ default: 'x' }) })])
    },
    { $id: 'Kept' }
  )
  const before = JSON.stringify(schema)
  toolSchema(schema)
  t.equal(JSON.stringify(schema), before)
})

t.test(
  'whatever the original lets through, the written one does; and it still refuses what has the wrong shape',
  async t => {
    const Line = Type.Object(
      {
        variantId: Type.String({ format: 'uuid' }),
        quantity: Type.String({ pattern: '^\\d+$' }),
        discount: Type.Optional(
          Type.Union([
            Type.Object({ percent: Type.String() }),
            Type.Object({ amountMinor: Type.Integer() })
          ])
        )
      },
      { additionalProperties: false }
    )
    const Sale = Type.Object(
      {
        registerId: Type.String({ minLength: 1, maxLength: 36 }),
        kind: Type.Union([Type.Literal('sale'), Type.Literal('refund'), Type.Null()]),
        lines: Type.Array(Line, { minItems: 1, maxItems: 2 }),
        tags: Type.Optional(
          Type.Record(Type.String(), Type.Union([Type.String(), Type.Integer()]))
        ),
        at: Type.Optional(
          Type.Intersect([
            Type.Object({ shopId: Type.String() }),
            Type.Object({ deep: Type.Optional(Type.Tuple([Type.Literal(1), Type.Boolean()])) })
          ])
        )
      },
      { additionalProperties: false }
    )
    // Providers read the newer draft, where a tuple's items are prefixItems.
    const original = new Ajv({ strict: false, formats: { uuid: true } }).compile(Sale)
    const written = new Ajv2020({ strict: false }).compile(toolSchema(Sale))
    demandSchema(toolSchema(Sale), 'sale')

    const line = { variantId: 'x', quantity: '2' }
    const good = [
      { registerId: 'r', kind: 'sale', lines: [line] },
      {
        registerId: 'r',
        kind: null,
        lines: [
          { ...line, discount: { percent: '5' } },
          { ...line, discount: { amountMinor: 5 } }
        ],
        tags: { a: 1, b: 'c' },
        at: { shopId: 's', deep: [1, true] }
      },
      { registerId: 'r', kind: 'refund', lines: [line], at: { shopId: 's', more: 1 } }
    ]
    for (const value of good) {
      t.ok(original(value), 'a fair sample')
      t.ok(written(value), JSON.stringify(written.errors))
    }
    const bad = [
      null,
      {},
      { registerId: 'r', kind: 'gift', lines: [line] },
      { registerId: 1, kind: 'sale', lines: [line] },
      { registerId: 'r', kind: 'sale', lines: [] },
      { registerId: 'r', kind: 'sale', lines: [line, line, line] },
      { registerId: 'r', kind: 'sale', lines: [{ ...line, price: 1 }] },
      { registerId: 'r', kind: 'sale', lines: [line], extra: 1 },
      { registerId: 'r', kind: 'sale', lines: [{ ...line, discount: { percent: 5 } }] },
      { registerId: 'r', kind: 'sale', lines: [line], tags: { a: [] } },
      { registerId: 'r', kind: 'sale', lines: [line], at: {} },
      { registerId: 'r', kind: 'sale', lines: [line], at: { shopId: 's', deep: [2, true] } }
    ]
    for (const value of bad) {
      t.notOk(original(value), 'a fair sample')
      t.notOk(written(value), JSON.stringify(value))
    }
  }
)
