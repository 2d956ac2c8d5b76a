import { Type } from '@sinclair/typebox'
import { Id } from '../../http/formats.ts'
import { Page } from '../../http/pagination.ts'
import { Nullable } from '../../primitives/schema.ts'
import type { ExportRecord } from './store.ts'

export const ExportFormatInput = Type.Union([Type.Literal('csv'), Type.Literal('xlsx')], {
  description: 'csv, or xlsx: an Excel workbook.',
  examples: ['csv']
})

export const ExportView = Type.Object({
  id: Id,
  kind: Type.String({ description: 'What it holds, e.g. catalog.products.' }),
  format: ExportFormatInput,
  state: Type.Union(
    [
      Type.Literal('queued'),
      Type.Literal('running'),
      Type.Literal('done'),
      Type.Literal('stopped')
    ],
    { description: 'stopped: it will not be finished; `stoppedBy` says why.' }
  ),
  done: Type.Integer({ description: 'Rows that stand in it so far.' }),
  jobId: Id,
  stoppedBy: Nullable(
    Type.String(),
    'A code: files.export-rights-changed, files.sheet-full, files.unknown-kind.'
  ),
  createdAt: Type.String(),
  finishedAt: Nullable(Type.String()),
  expiresAt: Type.String({ description: 'From then on it is gone.' })
})
export const ExportPage = Page(ExportView)

export const viewOfExport = ({
  id,
  kind,
  format,
  state,
  done,
  jobId,
  stoppedBy,
  createdAt,
  finishedAt,
  expiresAt
}: ExportRecord) => ({
  id,
  kind,
  format,
  state,
  done,
  jobId,
  stoppedBy,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  expiresAt: expiresAt.toISOString()
})
