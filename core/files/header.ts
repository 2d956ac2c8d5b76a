import type { FieldError } from '../primitives/errors.ts'
import type { FileColumn } from './file-kind.ts'

/** Names a column that is left out, whatever stands in it; `*` stands for all that are not named. */
const LEFT_OUT = '-'
const OTHERS = '*'

/** A name without case, accents, spaces and signs. */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

export interface Header {
  /** By the place of a column in the file; null: it is left out. */
  columns: Array<string | null>
  faults: FieldError[]
}

const ownNames = (columns: readonly FileColumn[]): Map<string, string> =>
  new Map(columns.map(({ name }) => [plain(name), name]))
const otherNames = (columns: readonly FileColumn[]): Map<string, string> =>
  new Map(
    columns.flatMap(({ name, also = '' }) => also.split(' ').map(one => [one, name] as const))
  )

/** What the columns of a file seem to be; each is taken once, and its own name before others. */
export function guessColumns(columns: readonly FileColumn[], header: string[]): Header['columns'] {
  const found: Header['columns'] = header.map(() => null)
  for (const names of [ownNames(columns), otherNames(columns)]) {
    for (const [i, cell] of header.entries()) {
      const column = names.get(plain(cell))
      if (column === undefined || found[i] !== null || found.includes(column)) continue
      found[i] = column
    }
  }
  return found
}

/**
 * The columns a header names, in any order and spelling of case, spaces, _ and -; null where it says
 * `-`, which leaves a column out, and where it says nothing. Faults by column.
 */
export function readHeader(
  columns: readonly FileColumn[],
  needs: readonly string[],
  header: string[]
): Header {
  const own = ownNames(columns)
  return headerOf(header, needs, cell =>
    cell === '' || cell === LEFT_OUT ? null : own.get(plain(cell))
  )
}

/**
 * The columns of a header as whoever sends the file says: 'Artikel=sku,Preis=price,*=-'. A name may
 * be a place, from 1: '#3=price'.
 */
export function readHeaderAs(
  columns: readonly FileColumn[],
  needs: readonly string[],
  header: string[],
  said: string
): Header {
  const own = ownNames(columns)
  const meant = new Map<string, string | null>()
  const faults: FieldError[] = []
  for (const part of said.split(',').filter(one => one.trim() !== '')) {
    const at = part.lastIndexOf('=')
    const [name, word] = [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    const place = /^#(\d{1,3})$/.exec(name)?.[1]
    const column = word === LEFT_OUT ? null : own.get(plain(word))
    if (at < 1 || column === undefined) {
      faults.push({
        field: 'columns',
        code: 'invalid',
        message: `${part} must name a column of the file and what it is, e.g. Artikel=sku`
      })
    } else {
      meant.set(place === undefined ? name : `#${Number(place)}`, column)
    }
  }
  let place = 0
  const read = headerOf(header, needs, cell => {
    place++
    for (const name of [`#${place}`, cell, OTHERS]) if (meant.has(name)) return meant.get(name)
    return cell === '' ? null : own.get(plain(cell))
  })
  return { columns: read.columns, faults: [...faults, ...read.faults] }
}

function headerOf(
  header: string[],
  needs: readonly string[],
  columnOf: (cell: string) => string | null | undefined
): Header {
  const columns: Header['columns'] = []
  const faults: FieldError[] = []
  for (const cell of header.map(one => one.trim())) {
    const column = columnOf(cell)
    if (column === undefined) {
      faults.push({
        field: cell.slice(0, 60),
        code: 'unknown',
        message: 'is no column of this import'
      })
    } else if (column !== null && columns.includes(column)) {
      faults.push({ field: column, code: 'repeated', message: 'stands twice' })
    } else {
      columns.push(column)
    }
  }
  for (const need of needs) {
    if (!columns.includes(need)) {
      faults.push({ field: need, code: 'required', message: 'is missing' })
    }
  }
  return { columns, faults }
}
