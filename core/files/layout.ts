import type { FileColumn } from './file-kind.ts'
import { fileErrors } from './errors.ts'
import { readHeader, readHeaderAs } from './header.ts'
import { profileOf, type Profile, type Taken } from './profile.ts'

/** How the lines of a file are read, by its first one. */
export interface Layout {
  /** Whose export it is; null: its columns are ours, or named by whoever sent it. */
  profile: Profile | null
  /**
   * What a line says; null: nothing that is imported.
   * @throws WrongWidth where it has other cells than the first line names
   */
  read(cells: string[]): Taken | null
  /** Of the columns, those that no line so far was asked for. */
  leftOut(): string[]
  /** Our own columns that are named; of another system's file none. */
  readonly named: readonly string[]
}

/** What a file may be. */
export interface Layouts {
  columns: readonly FileColumn[]
  needs: readonly string[]
  profiles: readonly Profile[]
}

/** A header that is none at all, e.g. of another system's file, is understood after so many. */
const MOST_FAULTS = 20

/**
 * @param said what the columns of the file are, as its sender says; undefined: by their names, or by
 * the system that wrote them
 * @throws files.csv-header
 */
export function layoutOf(of: Layouts, header: string[], said: string | undefined): Layout {
  const profile = said === undefined ? profileOf(of.profiles, header) : null
  return profile === null ? byName(of, header, said) : byProfile(header, profile)
}

function byName({ columns: all, needs }: Layouts, header: string[], said: string | undefined) {
  const { columns, faults } =
    said === undefined ? readHeader(all, needs, header) : readHeaderAs(all, needs, header, said)
  if (faults.length > 0) {
    throw fileErrors['csv-header'](
      { columns: all.map(({ name }) => name).join(', ') },
      { errors: faults.slice(0, MOST_FAULTS) }
    )
  }
  const passedOver = new Set(all.filter(({ readOnly }) => readOnly).map(({ name }) => name))
  const taken = columns.map(column => (column === null || passedOver.has(column) ? null : column))
  return {
    profile: null,
    named: taken.filter(column => column !== null),
    leftOut: () => columns.filter(column => column !== null && passedOver.has(column)),
    read(cells: string[]): Taken {
      if (cells.length !== columns.length) throw new WrongWidth(cells.length, columns.length)
      const read: Record<string, string> = {}
      for (const [i, column] of taken.entries()) {
        const cell = cells[i]
        if (column !== null && cell !== undefined && cell !== '') read[column] = cell
      }
      return { cells: read }
    }
  } as Layout
}

function byProfile(header: string[], profile: Profile): Layout {
  const places = new Map(header.map((name, i) => [name, i] as const).reverse())
  const asked = new Set<string>()
  const reader = profile.reader(header)
  return {
    profile,
    named: [],
    leftOut: () => header.filter(name => name !== '' && !asked.has(name)),
    read(cells) {
      if (cells.slice(header.length).some(cell => cell !== '')) {
        throw new WrongWidth(cells.length, header.length)
      }
      return reader(name => {
        asked.add(name)
        const place = places.get(name)
        return place === undefined ? '' : (cells[place] ?? '')
      })
    }
  }
}

/** A line that does not fit its header: no one knows which cell is which. */
export class WrongWidth extends Error {
  constructor(cells: number, columns: number) {
    super(`has ${cells} cells where the first line names ${columns} columns`)
  }
}
