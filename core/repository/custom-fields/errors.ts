import { defineErrors } from '../../primitives/errors.ts'

export const customFieldErrors = defineErrors('custom-fields', {
  'key-taken': {
    status: 409,
    message:
      'There is a field {key} of these records already, in use or archived; choose another key, or take the archived one back.'
  },
  'too-many-fields': {
    status: 409,
    message:
      'These records have {most} custom fields, and more are not possible; archive one that is not needed any more.'
  },
  'unknown-record': {
    status: 422,
    message:
      'Records {record} take no custom fields here; GET /api/v1/custom-fields/records lists those that do.'
  },
  'values-invalid': {
    status: 422,
    message:
      'Some custom fields cannot be kept as they are; `errors` names each and what to change.'
  },
  'not-filterable': {
    status: 422,
    message:
      'Lists cannot be filtered by the custom field {key}: it is unknown, archived or not filterable; change that in its definition.'
  },
  'filter-invalid': {
    status: 422,
    message: 'The filter by {key} {reason}.'
  },
  'definition-invalid': {
    status: 422,
    message: 'The field cannot be defined like this; `errors` names what to change.'
  }
})
