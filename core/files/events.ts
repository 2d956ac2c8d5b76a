import { Type } from '@sinclair/typebox'
import { defineEvent } from '../context/contract.ts'
import { Id } from '../http/formats.ts'

export const ImportAdvanced = defineEvent({
  name: 'files.import-advanced',
  about: { permission: 'file.import' },
  emittedWhen:
    'When an import or dry run was taken in, each time a batch of its rows is committed, and when it ends before its last row.',
  data: Type.Object({
    companyId: Id,
    importId: Id,
    /** Rows that were looked at so far, of so many. */
    done: Type.Integer(),
    total: Type.Integer()
  })
})

export const ExportEnded = defineEvent({
  name: 'files.export-ended',
  about: { permission: 'file.export' },
  emittedWhen: 'When a file that is made in the background is finished, or will not be.',
  data: Type.Object({
    companyId: Id,
    exportId: Id,
    /** e.g. catalog.products */
    kind: Type.String(),
    ready: Type.Boolean({ description: 'false: it will not be finished.' })
  })
})
