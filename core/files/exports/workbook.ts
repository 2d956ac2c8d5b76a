import { setImmediate as nextTurn } from 'node:timers/promises'
import { workbookSafe } from '../rows/spreadsheet-safe.ts'
import type { Sheet } from './sheet.ts'
import { zipped } from '../archive.ts'

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'application/vnd.openxmlformats'

/** The parts around a sheet (ECMA-376-1, 12.2); style 1 is text, so that digits stay as they are. */
const AROUND: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${PACKAGE}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PACKAGE}-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PACKAGE}-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PACKAGE}-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** What XML 1.0 knows no way to write (2.2). */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NO_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** Of a column by its place: A, B … Z, AA. */
const letters = (place: number): string =>
  (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))

const text = (cell: string, at: string): string =>
  cell === ''
    ? ''
    : `<c r="${at}" s="1" t="inlineStr"><is><t xml:space="preserve">${workbookSafe(cell)
        .replaceAll(NO_XML, '')
        .replaceAll(/[&<>]/g, sign => ESCAPED[sign] ?? sign)
        .replaceAll('\r', '&#13;')}</t></is></c>`
/** What a spreadsheet keeps exactly. */
const NUMBER = /^-?(?:0|[1-9]\d{0,13})(?:\.\d{1,6})?$/
const number = (cell: string, at: string): string =>
  NUMBER.test(cell) && cell.length <= 15 ? `<c r="${at}"><v>${cell}</v></c>` : text(cell, at)

/** The part of a workbook that holds its rows. */
export const SHEET = 'xl/worksheets/sheet1.xml'
/** Rows a sheet can have, the header one of them (Excel specifications and limits). */
export const MOST_SHEET_ROWS = 1_048_576
export const SHEET_END = '</sheetData></worksheet>'

type CellWriter = (cell: string, at: string) => string
const COLUMNS = Array.from({ length: 256 }, (_, i) => letters(i))
const rowOf = (cells: readonly string[], n: number, writerOf: (i: number) => CellWriter): string =>
  `<row r="${n}">${cells
    .map((cell, i) => writerOf(i)(cell, `${COLUMNS[i] ?? letters(i)}${n}`))
    .join('')}</row>`

export const sheetHead = (header: readonly string[]): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rowOf(header, 1, () => text)}`

/** Some of its rows. @param from the place of the first one among them, from 0 */
export const sheetRows = (types: Sheet['types'], rows: readonly string[][], from: number): string =>
  rows
    .map((row, i) => rowOf(row, from + i + 2, at => (types[at] === 'number' ? number : text)))
    .join('')

/** All parts of a workbook but its sheet, by name. */
export const partsAround = (): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(AROUND).map(([name, part]) => [name, Buffer.from(XML + part)]))

const STRETCH = 2_000
/**
 * An Excel workbook (.xlsx) of one sheet that is held in memory. Texts are texts, whatever they
 * begin with.
 */
export async function workbookOfSheet({ types, header, rows }: Sheet): Promise<Buffer> {
  const parts = [sheetHead(header)]
  for (let at = 0; at < rows.length; at += STRETCH) {
    parts.push(sheetRows(types, rows.slice(at, at + STRETCH), at))
    await nextTurn()
  }
  parts.push(SHEET_END)
  return zipped({ ...partsAround(), [SHEET]: Buffer.from(parts.join('')) })
}
