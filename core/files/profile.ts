import type { Cells } from './file-kind.ts'

/** A line of the file: the cell below a name of the header, '' where there is none. */
export type FileLine = (name: string) => string

/** What is said of a cell that was left out or made up. */
export interface Said {
  field: string
  code: string
  message: string
}

/** What a line tells. Without cells it is left out, and that is said. */
export interface Taken {
  cells?: Cells
  said?: Said[]
}

/** How another system writes such records down. */
export interface Profile {
  /** Short and stable, e.g. `shopify`. */
  readonly id: string
  /** What people call the system. */
  readonly title: string
  /** Names of a header that no other system's has together; one set of them tells. */
  readonly signatures: ReadonlyArray<readonly string[]>
  /**
   * Begins a file: what comes back reads its lines in order. null: a line tells nothing of such
   * records, such as one picture more. Columns it asks no line for are left out, and that is said.
   */
  readonly reader: (header: readonly string[]) => (line: FileLine) => Taken | null
}

/** Whose file has this header; null: none that is known. */
export const profileOf = (
  profiles: readonly Profile[],
  header: readonly string[]
): Profile | null =>
  profiles.find(({ signatures }) =>
    signatures.some(names => names.every(name => header.includes(name)))
  ) ?? null
