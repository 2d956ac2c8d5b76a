import { defineErrors } from '../primitives/errors.ts'

export const fileErrors = defineErrors('files', {
  'unknown-kind': {
    status: 404,
    message: 'No files of {kind} are known; GET /api/v1/files/kinds lists what there is.'
  },
  'csv-malformed': {
    status: 422,
    message:
      'The file is not valid CSV: {reason}. Check quotes and delimiters, and that it is saved as UTF-8.'
  },
  'csv-header': {
    status: 422,
    message: 'The first line must name the columns; `errors` names each fault. Columns: {columns}.'
  },
  'csv-too-many-rows': {
    status: 422,
    message:
      'The file has more than {limit} rows; split it and upload the parts one after the other.'
  },
  'import-over': {
    status: 409,
    message: 'This import is over; there is nothing left of it to cancel.'
  },
  'every-record': {
    status: 403,
    message:
      'A file may name any record, so {permission} must be held for all of them; ask for a role that holds it without conditions.'
  },
  'mapping-name-taken': {
    status: 409,
    message: 'There is a mapping named {name} for such files already; choose another name.'
  },
  'too-many-mappings': {
    status: 409,
    message: 'There are {most} mappings for such files already; delete one that no one uses.'
  },
  'export-too-long': {
    status: 422,
    message:
      'There are more than {most} rows: POST /api/v1/files/kinds/:kind/exports has the file made in the background.'
  },
  'too-many-exports': {
    status: 409,
    message:
      'You have {most} exported files already; remove one that you no longer need, or wait until one expires.'
  },
  'export-not-ready': {
    status: 409,
    message: 'This file is not finished; `state` of the export says how far it is.'
  },
  'export-rights-changed': {
    status: 403,
    message: 'What you may see has changed since this export was requested; export again.'
  },
  'sheet-full': {
    status: 422,
    message: 'There are more than {most} rows, which is all a sheet can hold; export them as CSV.'
  }
})
