import { catalogErrors } from '../errors.ts'
import { readHeader, readHeaderAs } from './rules/columns-named.ts'
import { profileOf } from './rules/profiles/all.ts'
import type { Profile, Taken } from './rules/profiles/profile.ts'
import { COLUMNS, type Column } from './rules/row.ts'

/** How the lines of a file are read, by its first one. */
export interface Layout {
  /** Whose export it is; null: its columns are ours, or named by whoever sent it. */
  profile: Profile | null
  /**
   * What a line says; null: nothing of goods.
   * @throws WrongWidth where it has other cells than the first line names
   */
  read(cells: string[]): Taken | null
  /** Of the columns, those that no line so far was asked for. */
  leftOut(): string[]
  /** Our own columns that are named; of another system's file none. */
  readonly named: readonly Column[]
}

/** A header that is none at all, e.g. of another system's file, is understood after so many. */
const MOST_FAULTS = 20

/**
 * @param columns what the columns of the file are, as its sender says; undefined: by their names, or
 * by the system that wrote them
 * @throws catalog.csv-header
 */
export function layoutOf(header: string[], columns: string | undefined): Layout {
  const profile = columns === undefined ? profileOf(header) : null
  return profile === null ? byName(header, columns) : byProfile(header, profile)
}

function byName(header: string[], said: string | undefined): Layout {
  const { columns, faults } = said === undefined ? readHeader(header) : readHeaderAs(header, said)
  if (faults.length > 0) {
    throw catalogErrors['csv-header'](
      { columns: COLUMNS.join(', ') },
      { errors: faults.slice(0, MOST_FAULTS) }
    )
  }
  return {
    profile: null,
    named: columns.filter(column => column !== null),
    leftOut: () => [],
    read(cells) {
      if (cells.length !== columns.length) throw new WrongWidth(cells.length, columns.length)
      return {
        cells: Object.fromEntries(
          columns.flatMap((column, i) => (column === null ? [] : [[column, cells[i] ?? '']]))
        )
      }
    }
  }
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
