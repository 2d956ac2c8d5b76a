import { Readable } from 'node:stream'
import { Type } from '@sinclair/typebox'
import { del, get, getAs, post } from '../http/routes/route.ts'
import { definePlugin } from '../plugins/plugin.ts'
import { Csv } from './csv/write-csv.ts'
import { fileErrors } from './errors.ts'
import { ExportEnded, ImportAdvanced } from './events.ts'
import { downloadCsv, downloadWorkbook, type SentFile } from './exports/download-export.ts'
import { exportRecords } from './exports/export-records.ts'
import { getExport } from './exports/get-export.ts'
import { listExports } from './exports/list-exports.ts'
import { purgeExportsHandler } from './exports/purge-exports.ts'
import { ExportRemoved, removeExport } from './exports/remove-export.ts'
import { runExportHandler } from './exports/run-export.ts'
import { csvOfSheet, type Sheet } from './exports/sheet.ts'
import { startExport } from './exports/start-export.ts'
import { ExportPage, ExportView } from './exports/view.ts'
import { WORKBOOK, workbookOfSheet } from './exports/workbook.ts'
import { cancelImport } from './imports/cancel-import.ts'
import { getImport } from './imports/get-import.ts'
import { listImports } from './imports/list-imports.ts'
import { listRows, RowPage } from './imports/list-rows.ts'
import { ImportPreview, previewImport } from './imports/preview-import.ts'
import { refusedRows } from './imports/refused-rows.ts'
import { runImportHandler } from './imports/run-import.ts'
import { startImport } from './imports/start-import.ts'
import { ImportPage, ImportView } from './imports/view.ts'
import { KindView, listKinds } from './list-kinds.ts'
import { listMappings } from './mappings/list-mappings.ts'
import { Removed, removeMapping } from './mappings/remove-mapping.ts'
import { MappingView, saveMapping } from './mappings/save-mapping.ts'

const csv = {
  type: 'text/csv',
  render: csvOfSheet,
  filename: ({ name }: Sheet) => `${name}.csv`
}
const workbook = {
  type: WORKBOOK,
  render: workbookOfSheet,
  filename: ({ name }: Sheet) => `${name}.xlsx`
}
const sent = (type: string, ending: string) => ({
  type,
  render: ({ content }: SentFile) => Readable.from(content, { objectMode: false }),
  filename: ({ name }: SentFile) => `${name}.${ending}`
})
const Workbook = Type.String({ format: 'binary', description: 'An Excel workbook (.xlsx).' })
const BOTH = ['file.import', 'file.export']

export default definePlugin({
  name: 'files',
  version: '1.0.0',
  stoa: '^1.0.0',
  always: true,
  summary: 'Takes records in from files and hands them out as files.',
  errors: fileErrors,
  permissions: {
    'file.import': 'Import from files what one may change',
    'file.export': 'Export as files what one may see'
  },
  roles: {
    manager: ['file.*'],
    'stock-keeper': BOTH,
    buyer: BOTH,
    accountant: ['file.export']
  },
  emits: [ImportAdvanced, ExportEnded],
  jobs: [runImportHandler, runExportHandler, purgeExportsHandler],
  routes: {
    '/kinds': [
      get('', listKinds, Type.Object({ items: Type.Array(KindView) })),
      post('/:kind/imports', startImport, ImportView, {
        status: 202,
        accepts: 'csv',
        idempotency: 'optional'
      }),
      post('/:kind/previews', previewImport, ImportPreview, {
        accepts: 'csv',
        idempotency: 'none'
      }),
      post('/:kind/exports', startExport, ExportView, { status: 202 }),
      getAs('/:kind/records.csv', exportRecords, csv, Csv),
      getAs('/:kind/records.xlsx', exportRecords, workbook, Workbook)
    ],
    '/imports': [
      get('', listImports, ImportPage),
      get('/:importId', getImport, ImportView),
      get('/:importId/rows', listRows, RowPage),
      getAs('/:importId/refused.csv', refusedRows, csv, Csv),
      post('/:importId/cancel', cancelImport, ImportView)
    ],
    '/exports': [
      get('', listExports, ExportPage),
      get('/:exportId', getExport, ExportView),
      getAs('/:exportId/records.csv', downloadCsv, sent('text/csv', 'csv'), Csv),
      getAs('/:exportId/records.xlsx', downloadWorkbook, sent(WORKBOOK, 'xlsx'), Workbook),
      del('/:exportId', removeExport, ExportRemoved)
    ],
    '/mappings': [
      get('', listMappings, Type.Object({ items: Type.Array(MappingView) })),
      post('', saveMapping, MappingView, { status: 201 }),
      del('/:mappingId', removeMapping, Removed)
    ]
  }
})
