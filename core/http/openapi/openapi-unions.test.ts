import t from 'tap'
import { Type } from '@sinclair/typebox'
import { plainUnions } from './openapi-unions.ts'

const reported = (schema: object): unknown => plainUnions(JSON.parse(JSON.stringify(schema)))

t.test('"this or null" is told as two types', async t => {
  t.strictSame(
    reported(Type.Union([Type.String({ format: 'uuid' }), Type.Null()], { description: 'Whose.' })),
    { type: ['string', 'null'], format: 'uuid', description: 'Whose.' }
  )
  t.strictSame(reported({ anyOf: [{ type: 'null' }, { type: 'string', enum: ['a'] }] }), {
    type: ['string', 'null'],
    enum: ['a', null]
  })
  t.strictSame(
    reported(Type.Object({ inner: Type.Union([Type.Object({ n: Type.Integer() }), Type.Null()]) })),
    {
      type: 'object',
      required: ['inner'],
      properties: {
        inner: { type: ['object', 'null'], required: ['n'], properties: { n: { type: 'integer' } } }
      }
    }
  )
})

t.test('words to choose from are told as one list, null among them where it may be', async t => {
  t.strictSame(
    reported(Type.Union([Type.Literal('cash'), Type.Literal('card')], { default: 'cash' })),
    { type: 'string', enum: ['cash', 'card'], default: 'cash' }
  )
  t.strictSame(reported(Type.Union([Type.Literal('cash'), Type.Null()])), {
    type: ['string', 'null'],
    enum: ['cash', null]
  })
  t.strictSame(
    reported(Type.Union([Type.Union([Type.Literal('cash'), Type.Literal('card')]), Type.Null()])),
    { type: ['string', 'null'], enum: ['cash', 'card', null] }
  )
})

t.test('what is a union indeed stays one', async t => {
  for (const schema of [
    Type.Union([Type.String(), Type.Number()]),
    Type.Union([Type.Object({}), Type.Array(Type.String())]),
    { anyOf: [{ $ref: '#/x' }, { type: 'null' }] },
    {
      anyOf: [
        { type: 'string', enum: ['a'] },
        { type: 'string', format: 'uri' }
      ]
    }
  ]) {
    t.strictSame(reported(schema), JSON.parse(JSON.stringify(schema)))
  }
})
