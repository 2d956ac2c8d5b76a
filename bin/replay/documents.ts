import { parseMoney } from '../../core/primitives/money.ts'
import { localToInstant } from '../../core/primitives/time.ts'
import type { FileLine } from './read-file.ts'

export interface DocumentLine {
  line: number
  sku: string
  description: string
  quantity: number
  priceMinor: number
}

/** What one invoice number of the file becomes. Quantities are positive whatever the kind. */
export interface ReplayDocument {
  number: string
  kind: 'sale' | 'refund' | 'write-off'
  /** On the shop's clock, as in the file. */
  localTime: string
  customer: string | null
  lines: DocumentLine[]
}

export interface Fault {
  line: number
  reason: string
}

/**
 * Groups lines into documents, in the order of the file. A document with a line that cannot be
 * placed is left out whole, every line of it with a reason.
 */
export function documentsOf(
  lines: FileLine[],
  currency: string
): { documents: ReplayDocument[]; faults: Fault[] } {
  const groups = new Map<string, FileLine[]>()
  for (const line of lines) {
    const group = groups.get(line.invoice)
    if (group) group.push(line)
    else groups.set(line.invoice, [line])
  }
  const documents: ReplayDocument[] = []
  const faults: Fault[] = []
  for (const [number, group] of groups) {
    const read = group.map(line => readLine(line, currency))
    const wrong = read.flatMap((r, i) =>
      typeof r === 'string' ? [{ line: group[i]?.line ?? 0, reason: r }] : []
    )
    const kind =
      wrong.length > 0 ? null : kindOf(number, read as Array<DocumentLine & { signed: number }>)
    if (kind === null || number === '') {
      faults.push(
        ...group.map((line, i) => {
          const own = read[i]
          return {
            line: line.line,
            reason:
              typeof own === 'string'
                ? own
                : wrong.length > 0
                  ? `another line of ${number} cannot be placed`
                  : reasonOf(number, read as Array<{ signed: number }>)
          }
        })
      )
      continue
    }
    const [first] = group as [FileLine]
    documents.push({
      number,
      kind,
      localTime: first.date,
      customer: first.customer === '' ? null : first.customer,
      lines: (read as DocumentLine[]).map(({ line, sku, description, quantity, priceMinor }) => ({
        line,
        sku,
        description,
        quantity,
        priceMinor
      }))
    })
  }
  return { documents, faults }
}

/** A line in our words, or the reason why not. */
function readLine(line: FileLine, currency: string): (DocumentLine & { signed: number }) | string {
  const signed = Number(line.quantity)
  if (line.invoice === '') return 'it has no InvoiceNo'
  if (line.code === '') return 'it has no StockCode'
  if (!Number.isSafeInteger(signed) || signed === 0) return `"${line.quantity}" is no quantity`
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(line.date)) return `"${line.date}" is no date`
  if (!/^\d+(\.\d+)?$/.test(line.price)) return `"${line.price}" is no price`
  try {
    localToInstant(line.date, 'UTC') // the 31st of February has the right shape, too
    return {
      line: line.line,
      sku: line.code.toUpperCase(),
      description: line.description,
      quantity: Math.abs(signed),
      signed,
      priceMinor: parseMoney(line.price, currency)
    }
  } catch (error) {
    return (error as Error).message
  }
}

function kindOf(
  number: string,
  lines: Array<{ signed: number; priceMinor: number }>
): ReplayDocument['kind'] | null {
  if (lines.every(l => l.signed > 0)) return number.startsWith('C') ? null : 'sale'
  if (!lines.every(l => l.signed < 0)) return null
  if (number.startsWith('C')) return 'refund'
  return lines.every(l => l.priceMinor === 0) ? 'write-off' : null
}

/** Why lines that are well each for themselves make no document. */
function reasonOf(number: string, lines: Array<{ signed: number }>): string {
  if (lines.some(l => l.signed > 0) && lines.some(l => l.signed < 0)) {
    return `${number} mixes goods going out and coming back`
  }
  return number.startsWith('C')
    ? `${number} is a cancellation, yet its quantities are positive`
    : `${number} takes goods back at a price, yet it is no cancellation (C…)`
}

/** Minor units of a document, refunds negative. */
export const totalOf = ({ kind, lines }: ReplayDocument): number =>
  (kind === 'sale' ? 1 : kind === 'refund' ? -1 : 0) *
  lines.reduce((sum, l) => sum + l.quantity * l.priceMinor, 0)
