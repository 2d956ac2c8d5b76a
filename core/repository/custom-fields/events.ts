import { Type } from '@sinclair/typebox'
import { defineEvent } from '../../context/contract.ts'
import { Id } from '../../http/formats.ts'

const about = { permission: 'custom-field.read' }
const data = Type.Object({ companyId: Id, fieldId: Id })

export const FieldCreated = defineEvent({
  name: 'custom-fields.field-created',
  about,
  emittedWhen: 'When a custom field was defined.',
  data
})

export const FieldChanged = defineEvent({
  name: 'custom-fields.field-changed',
  about,
  emittedWhen: 'When the definition of a custom field was changed, archived or taken back.',
  data
})
