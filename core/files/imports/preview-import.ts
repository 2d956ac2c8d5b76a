import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { readCsv } from '../csv/read-csv.ts'
import { CsvFault } from '../csv/records.ts'
import { Id } from '../../http/formats.ts'
import { Input, Nullable } from '../../primitives/schema.ts'
import { columnsOf } from '../columns.ts'
import { fileErrors } from '../errors.ts'
import { guessColumns } from '../header.ts'
import { kindToImport } from '../kinds-here.ts'
import { mappingFor } from '../mappings/store.ts'
import { profileOf } from '../profile.ts'
import { KindName } from './start-import.ts'

/** Rows that are shown. */
const SAMPLE = 20
const MOST_LINES = 1_000_000

export const ImportPreview = Type.Object({
  profile: Nullable(
    Type.Object({ id: Type.String(), title: Type.String() }),
    'Whose export it is: imported as it stands; null: none that is known.'
  ),
  mapping: Nullable(
    Type.Object({ id: Id, name: Type.String() }),
    'The saved mapping whose header is that of the file; `columns` are as it says. null: there is none.'
  ),
  header: Type.Array(Type.String(), { description: 'What the first line calls its columns.' }),
  columns: Type.Array(Nullable(Type.String()), {
    description:
      'What they seem to be, by their names or a saved mapping; null: nothing that is imported.'
  }),
  offered: Type.Array(
    Type.Object({
      name: Type.String(),
      needed: Type.Boolean({ description: 'Whether a file must have it.' })
    }),
    { description: 'All columns that the caller may import.' }
  ),
  sample: Type.Array(Type.Array(Type.String()), { description: 'The first rows, 20 at most.' })
})

/** @throws files.csv-malformed, stoa.busy */
export const previewImport = defineUseCase({
  name: 'files.preview-import',
  summary: 'What a file is, what its columns are called and seem to be; imports nothing',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  reads: true,
  transaction: false,
  input: Input({
    kind: KindName,
    csv: Type.String({
      minLength: 1,
      maxLength: 200_000_000,
      description: 'As for the import; also an Excel workbook.',
      examples: ['sku,name,price\nLAMP-1,Desk lamp,12.50\n']
    })
  }),
  async run(ctx, { kind: name, csv }) {
    const kind = kindToImport(ctx, name)
    const { pieces } = readCsv(ctx, csv, { rows: MOST_LINES })
    try {
      const [header, ...rows] = (await pieces.next()).value ?? []
      await pieces.return()
      const names = header?.cells ?? []
      const profile = profileOf(kind.profiles, names)
      const [all, mapping] = await ctx.unitOfWork(
        inside => Promise.all([columnsOf(inside, kind), mappingFor(inside, name, names)]),
        { reads: true }
      )
      const columns = all.filter(
        ({ readOnly, permission }) =>
          readOnly !== true && (permission === undefined || ctx.can(permission))
      )
      const offered = columns.map(column => ({
        name: column.name,
        needed: kind.needs.includes(column.name)
      }))
      const known = new Set(columns.map(column => column.name))
      return {
        profile: profile && { id: profile.id, title: profile.title },
        mapping: mapping && { id: mapping.id, name: mapping.name },
        header: names,
        columns:
          mapping?.columns.map(column => (column !== null && known.has(column) ? column : null)) ??
          guessColumns(columns, names),
        offered,
        sample: rows.slice(0, SAMPLE).map(({ cells }) => cells)
      }
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error
      throw fileErrors['csv-malformed']({ reason: error.message }, { cause: error })
    }
  }
})
