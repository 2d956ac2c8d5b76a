import { defineUseCase } from '../../../context/use-case.ts'
import { Id } from '../../../http/formats.ts'
import { Input } from '../../../primitives/schema.ts'
import { fields } from './store.ts'

export const getField = defineUseCase({
  name: 'custom-fields.get-field',
  summary: 'One custom field',
  permission: 'custom-field.read',
  reads: true,
  input: Input({ fieldId: Id }),
  run: (ctx, { fieldId }) => fields.get(ctx, fieldId)
})
