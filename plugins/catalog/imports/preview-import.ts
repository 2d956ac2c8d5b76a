import { CsvFault, defineUseCase, Input, Nullable, readCsv, Type } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import { guessColumns } from './rules/columns-named.ts'
import { profileOf } from './rules/profiles/all.ts'
import { COLUMNS } from './rules/row.ts'

/** Rows that are shown. */
const SAMPLE = 20
const MOST_LINES = 1_000_000

export const ImportPreview = Type.Object({
  profile: Nullable(
    Type.Object({ id: Type.String(), title: Type.String() }),
    'Whose export it is: imported as it stands; null: none that is known.'
  ),
  header: Type.Array(Type.String(), { description: 'What the first line calls its columns.' }),
  columns: Type.Array(Nullable(Type.Union(COLUMNS.map(column => Type.Literal(column)))), {
    description: 'What they seem to be, by their names; null: nothing that is imported.'
  }),
  sample: Type.Array(Type.Array(Type.String()), { description: 'The first rows, 20 at most.' })
})

/** @throws catalog.csv-malformed, stoa.busy */
export const previewImport = defineUseCase({
  name: 'catalog.preview-import',
  summary: 'What a file is, what its columns are called and seem to be; imports nothing',
  permission: 'product.import',
  reads: true,
  transaction: false,
  input: Input({
    csv: Type.String({
      minLength: 1,
      maxLength: 100_000_000,
      description: 'As for the import; also an Excel workbook.'
    })
  }),
  async run(ctx, { csv }) {
    const { pieces } = readCsv(ctx, csv, { rows: MOST_LINES })
    try {
      const [header, ...rows] = (await pieces.next()).value ?? []
      await pieces.return()
      const names = header?.cells ?? []
      const profile = profileOf(names)
      return {
        profile: profile && { id: profile.id, title: profile.title },
        header: names,
        columns: guessColumns(names),
        sample: rows.slice(0, SAMPLE).map(({ cells }) => cells)
      }
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error
      throw catalogErrors['csv-malformed']({ reason: error.message }, { cause: error })
    }
  }
})
