import type { ReplayDocument } from './documents.ts'

/** The sale a refund gives back, and how much of which of its lines (numbered from 1). */
export interface Link {
  sale: string
  lines: Array<{ lineNo: number; quantity: number }>
}

interface Candidate {
  document: ReplayDocument
  left: number[]
}

/**
 * Finds for each refund the latest earlier sale of the same customer that covers all its lines:
 * same SKU, same price, and so much left. Each sale's lines are used up in the order of the file,
 * so a second run finds the same.
 */
export function linkRefunds(documents: ReplayDocument[]): Map<string, Link> {
  const sales = new Map<string, Candidate[]>()
  for (const document of documents) {
    if (document.kind !== 'sale' || document.customer === null) continue
    const mine = sales.get(document.customer) ?? []
    sales.set(document.customer, mine)
    mine.push({ document, left: document.lines.map(l => l.quantity) })
  }
  const links = new Map<string, Link>()
  for (const refund of documents) {
    if (refund.kind !== 'refund' || refund.customer === null) continue
    for (const candidate of (sales.get(refund.customer) ?? [])
      .filter(c => c.document.localTime <= refund.localTime)
      .reverse()) {
      const taken = takeFrom(candidate, refund)
      if (!taken) continue
      links.set(refund.number, { sale: candidate.document.number, lines: taken })
      break
    }
  }
  return links
}

/** Takes the refund's lines out of what is left of the sale, or nothing at all. */
function takeFrom({ document, left }: Candidate, refund: ReplayDocument): Link['lines'] | null {
  const remaining = [...left]
  const taken = new Map<number, number>()
  for (const requested of refund.lines) {
    let open = requested.quantity
    for (const [i, line] of document.lines.entries()) {
      const available = remaining[i] ?? 0
      if (
        open === 0 ||
        available === 0 ||
        line.sku !== requested.sku ||
        line.priceMinor !== requested.priceMinor
      ) {
        continue
      }
      const part = Math.min(open, available)
      remaining[i] = available - part
      taken.set(i + 1, (taken.get(i + 1) ?? 0) + part)
      open -= part
    }
    if (open > 0) return null
  }
  left.splice(0, left.length, ...remaining)
  return [...taken].map(([lineNo, quantity]) => ({ lineNo, quantity }))
}
