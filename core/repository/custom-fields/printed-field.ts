import { Type, type Static } from '@sinclair/typebox'
import type { FieldValue } from './rules/field-types.ts'
import { TypeOfField } from './fields/view.ts'

/** A field with its value as it was when a paper was written: what printedCustom() gives. */
export const PrintedField = Type.Object({
  key: Type.String(),
  labels: Type.Unsafe<Record<string, string>>(Type.Record(Type.String(), Type.String())),
  type: TypeOfField,
  value: Type.Unsafe<FieldValue>(Type.Unknown())
})
export type PrintedField = Static<typeof PrintedField>
