import { Csv, get, getAs } from 'stoa/plugin'
import { entriesCsv } from './entries-csv.ts'
import { entryTable } from './entry-table.ts'
import { EntryPage, listEntries } from './list-entries.ts'

export const entryRoutes = [get('', listEntries, EntryPage)]
export const entryCsvRoutes = [
  getAs(
    '',
    entryTable,
    { type: 'text/csv', render: entriesCsv, filename: () => 'commissions.csv' },
    Csv
  )
]
