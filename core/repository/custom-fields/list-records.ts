import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { kindsHere } from './kinds-here.ts'

export const RecordKindView = Type.Object({
  record: Type.String({ description: 'e.g. catalog.product' }),
  called: Type.Unsafe<Record<string, string>>(
    Type.Record(Type.String(), Type.String(), {
      description: 'What people call them, by language.'
    })
  ),
  onReceipts: Type.Boolean({ description: 'Whether fields may stand on receipts.' }),
  ofPeople: Type.Boolean({ description: 'Whether fields may be personal.' }),
  mayRequire: Type.Boolean({ description: 'Whether fields may be required.' })
})

export const listRecords = defineUseCase({
  name: 'custom-fields.list-records',
  summary: 'The kinds of records that take custom fields',
  permission: 'custom-field.read',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: kindsHere(ctx) })
})
