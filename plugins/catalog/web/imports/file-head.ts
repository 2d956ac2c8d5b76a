/** The beginning of a file: what its columns are called and what stands in them. */
export interface FileHead {
  delimiter: string
  header: string[]
  /** The first rows. */
  sample: string[][]
  /** Everything behind the first line. */
  body: string
}

const SAMPLED = 20

/** As spreadsheets write it: in UTF-8, or as older ones of Windows do. */
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Whatever the first line has most of, outside quotes: the server decides in the same way. */
function delimiterOf(text: string): string {
  const counts: Record<string, number> = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) break
    else if (!quoted && sign in counts) counts[sign] = (counts[sign] ?? 0) + 1
  }
  return Object.entries(counts).reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

/** One record, from a place in the text. */
function recordAt(text: string, from: number, delimiter: string): { cells: string[]; end: number } {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  let at = from
  for (; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign !== '"') {
        cell += sign
      } else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else {
        quoted = false
      }
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (sign === delimiter) {
      cells.push(cell.trim())
      cell = ''
    } else if (sign === '\n' || sign === '\r') {
      break
    } else {
      cell += sign
    }
  }
  cells.push(cell.trim())
  const end = text.startsWith('\r\n', at) ? at + 2 : at + 1
  return { cells, end: Math.min(end, text.length) }
}

export function headOf(csv: string): FileHead {
  const text = csv.replace(/^[\ufeff\r\n ]+/, '')
  const delimiter = delimiterOf(text)
  const { cells: header, end } = recordAt(text, 0, delimiter)
  const sample: string[][] = []
  for (let at = end; at < text.length && sample.length < SAMPLED;) {
    const record = recordAt(text, at, delimiter)
    if (record.cells.some(cell => cell !== '')) sample.push(record.cells)
    at = record.end
  }
  return { delimiter, header, sample, body: text.slice(end) }
}
