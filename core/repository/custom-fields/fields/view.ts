import { Type, type Static } from '@sinclair/typebox'
import { Id, Line } from '../../../http/formats.ts'
import { Nullable } from '../../../primitives/schema.ts'
import {
  FIELD_TYPES,
  type FieldType,
  type FieldValue,
  LONGEST,
  MOST_CHOICES
} from '../rules/field-types.ts'

export const RecordName = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,30}\\.[a-z][a-z0-9-]{0,30}$',
  description: 'The kind of record, e.g. catalog.product.'
})
/** A company's own; a plugin's has the plugin's name in front. */
export const Key = Type.String({
  pattern: '^[a-z][a-z0-9_]{0,39}$',
  description: 'By which API, files and filters name it; it never changes. E.g. origin.'
})
export const TypeOfField = Type.Unsafe<FieldType>(
  Type.Union(
    FIELD_TYPES.map(type => Type.Literal(type)),
    { description: 'It never changes; for another type define another field.' }
  )
)
const Labels = Type.Record(Type.String({ pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' }), Line(80), {
  minProperties: 1,
  maxProperties: 20,
  additionalProperties: false,
  examples: [{ en: 'Country of origin' }],
  description:
    'What people call it, by language (BCP 47). Where one is missing, English or else the first stands in.'
})
const Default = Nullable(
  Type.Unsafe<FieldValue>(
    Type.Union([
      Type.String({ maxLength: LONGEST }),
      Type.Number(),
      Type.Boolean(),
      Type.Array(Type.String({ maxLength: LONGEST }), { maxItems: MOST_CHOICES })
    ])
  ),
  'What a new record gets where nothing is said.'
)

/** What may be said of a field, and be changed later. */
export const fieldFacts = {
  labels: Labels,
  choices: Type.Array(Line(100), {
    maxItems: MOST_CHOICES,
    uniqueItems: true,
    description: 'Of a choice or several. Records keep a choice that is taken away.'
  }),
  required: Type.Boolean({
    description: 'Whether no record is saved without; those that are there keep as they are.'
  }),
  defaultValue: Default,
  position: Type.Integer({ minimum: 0, maximum: 10_000, description: 'In forms, from 0.' }),
  onReceipt: Type.Boolean({ description: 'Whether it stands on receipts.' }),
  inList: Type.Boolean({ description: 'Whether it is a column of lists.' }),
  filterable: Type.Boolean({ description: 'Whether lists can be filtered by it.' }),
  personal: Type.Boolean({
    description:
      'Whether it says something of a person: then it is on no receipt, and no search finds by it.'
  })
}

export const FieldView = Type.Object({
  id: Id,
  record: Type.String(),
  key: Type.String(),
  type: TypeOfField,
  ...fieldFacts,
  labels: Type.Unsafe<Record<string, string>>(Type.Record(Type.String(), Type.String())),
  choices: Type.Array(Type.String()),
  defaultValue: Type.Unsafe<FieldValue | null>(Type.Unknown()),
  active: Type.Boolean({ description: 'false: archived. Values are kept, and shown to no one.' }),
  version: Type.Integer()
})
export type FieldView = Static<typeof FieldView>
