import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../../context/use-case.ts'
import { PageInput } from '../../../http/pagination.ts'
import { Input } from '../../../primitives/schema.ts'
import { fields } from './store.ts'
import { RecordName } from './view.ts'

export const listFields = defineUseCase({
  name: 'custom-fields.list-fields',
  summary: 'The custom fields of the company, by kind of record and position',
  permission: 'custom-field.read',
  reads: true,
  input: Input({
    record: Type.Optional(RecordName),
    active: Type.Optional(Type.Boolean()),
    ...PageInput
  }),
  run: (ctx, question) => fields.list(ctx, question)
})
