import type { Context, UnitContext } from '../context/context.ts'
import type { RecordKind } from '../repository/custom-fields/record-kind.ts'
import type { Profile } from './profile.ts'

/** What a line says, by column; what is empty is left out. */
export type Cells = Partial<Record<string, string>>

/** How amounts are written in the file. */
export interface Notation {
  /** ISO 4217, of the company acted in. */
  currency: string
  decimalComma: boolean
}

/** Says something about a cell that is taken all the same. */
export type Warn = (code: string, message: string) => void

export interface FileColumn {
  /** Its name in the header, stable and English: `taxClass`. */
  readonly name: string
  /** Other names it is recognised by, without accents, spaces and case; one space between. */
  readonly also?: string
  /** code: digits are no number, and stay as they are in a spreadsheet. Default: text. */
  readonly type?: 'code' | 'number' | 'text'
  /** What it takes to import it, beside the permission of the kind. */
  readonly permission?: string
  /** What it takes to see it in an export. */
  readonly seenWith?: string
  /** Stands in exports, and is passed over when they come back. */
  readonly readOnly?: boolean
  /**
   * What a cell says; undefined: nothing. Plain values, equal when they mean the same.
   * @throws Refused for what it cannot be
   */
  readonly read: (cell: string, notation: Notation, warn: Warn) => unknown
}

/** What is said about a line. An error keeps the row out; a warning does not. */
export interface Remark {
  /** In the file, from 1. */
  line: number
  severity: 'error' | 'warning'
  /** The column; '' and '/': the line as a whole. */
  field: string
  code: string
  message: string
}

/** A line of the file that may be placed. */
export interface FileRow {
  line: number
  /** What its columns read, by name; of custom fields `custom`, by key. What is empty is left out. */
  values: Readonly<Record<string, unknown>>
  /** Its own: what is emitted and audited by way of it belongs to this row. */
  ctx: UnitContext
}

export interface PlacedRow {
  outcome: 'created' | 'changed' | 'unchanged' | 'failed'
  /** Of the record; null: there is none. */
  id: string | null
  remarks: Array<Omit<Remark, 'line' | 'severity'> & { severity?: Remark['severity'] }>
}

/** A record as it stands in an export. */
export interface FileRecord {
  id: string
  cells: Cells
  /** Where the kind takes custom fields. */
  custom?: Readonly<Record<string, unknown>>
}

/** What a run of an import keeps from one batch to the next. */
export interface FileRun {
  dryRun: boolean
  columns: readonly FileColumn[]
  /** What `begin` made. */
  state: unknown
}

/** What can be imported from files and exported to them: a plugin's manifest names it in `files`. */
export interface FileKind {
  /** `<plugin>.<nouns>`, e.g. catalog.products. */
  readonly name: string
  /** What people call it, by language; English at least. */
  readonly called: Readonly<Record<string, string>> & { readonly en: string }
  /** To import takes this permission, for every record, and in the whole company. */
  readonly permission: string
  /** To export takes this one. */
  readonly seenWith: string
  readonly columns: readonly FileColumn[]
  /** Columns a file must have. */
  readonly needs: readonly string[]
  /** Files of other systems, recognised by their headers. */
  readonly profiles: readonly Profile[]
  /** Where its records take custom fields: columns `custom.<key>`. */
  readonly fields?: RecordKind
  /** Rows that are placed in one transaction; where one of them fails, fewer are tried. Up to 500. */
  readonly together: number
  /** Of several lines with one key the last counts. null: it is like no other. */
  readonly keyOf: (cells: Cells) => string | null
  /** What a run keeps in memory between its batches. */
  readonly begin?: () => unknown
  /**
   * Judges rows and stores them, in the open unit of work; an answer a row, in their order. A Problem
   * refuses all of them: each is then tried by itself. In a dry run everything is rolled back.
   */
  readonly place: (ctx: UnitContext, rows: FileRow[], run: FileRun) => Promise<PlacedRow[]>
  /** In the commit of the last row; not of a dry run. */
  readonly ended?: (
    ctx: UnitContext,
    facts: { importId: string; created: number; changed: number }
  ) => Promise<void>
  /** A page of what there is, in an order that stays. null: from the first on; behind the last. */
  readonly page: (
    ctx: Context,
    after: string | null
  ) => Promise<{ records: FileRecord[]; next: string | null }>
}

const NAME = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/

/**
 * Declares what can be imported and exported as a file (docs/adr/0052).
 * @throws Error at load time for a name that cannot be one, and for a needed column that is none
 */
export function defineFileKind(
  kind: Omit<FileKind, 'profiles' | 'together' | 'needs'> &
    Partial<Pick<FileKind, 'profiles' | 'together' | 'needs'>>
): FileKind {
  if (!NAME.test(kind.name)) {
    throw new Error(`The kind of file "${kind.name}" must be named <plugin>.<nouns>.`)
  }
  const names = kind.columns.map(({ name }) => name)
  const stray = (kind.needs ?? []).find(name => !names.includes(name))
  if (stray !== undefined) throw new Error(`The kind of file ${kind.name} has no column ${stray}.`)
  return Object.freeze({ profiles: [], together: 50, needs: [], ...kind })
}
