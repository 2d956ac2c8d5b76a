import { Type } from '@sinclair/typebox'
import { Page } from '../../http/pagination.ts'
import { get, patch, post } from '../../http/routes/route.ts'
import { definePlugin } from '../../plugins/plugin.ts'
import { customFieldErrors } from './errors.ts'
import { FieldChanged, FieldCreated } from './events.ts'
import { changeField } from './fields/change-field.ts'
import { createField } from './fields/create-field.ts'
import { getField } from './fields/get-field.ts'
import { listFields } from './fields/list-fields.ts'
import { FieldView } from './fields/view.ts'
import { listRecords, RecordKindView } from './list-records.ts'

const READ = ['custom-field.read']

export default definePlugin({
  name: 'custom-fields',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: 'What companies keep of their records beyond what Stoa knows of.',
  errors: customFieldErrors,
  permissions: {
    'custom-field.read': 'See which custom fields there are',
    'custom-field.edit': 'Define custom fields'
  },
  roles: {
    manager: ['custom-field.*'],
    cashier: READ,
    accountant: READ,
    buyer: READ,
    'stock-keeper': READ,
    'sales-agent': READ
  },
  emits: [FieldCreated, FieldChanged],
  routes: {
    '/records': [get('', listRecords, Type.Object({ items: Type.Array(RecordKindView) }))],
    '/fields': [
      get('', listFields, Page(FieldView)),
      post('', createField, FieldView, { status: 201 }),
      get('/:fieldId', getField, FieldView),
      patch('/:fieldId', changeField, FieldView, { ifMatch: true })
    ]
  }
})
