import type { Client } from '../client.ts'
import type { ReplayDocument } from './documents.ts'

interface DocumentView {
  occurredAt: string
  lines: Array<{ sku: string; quantity: string; unitPriceMinor: number }>
}
interface MovementPage {
  items: Array<{ documentId: string; quantity: string; occurredAt: string }>
  next: string | null
}

/** How much of what at which price; equal for the same document however its lines are cut. */
function contentOf(lines: Iterable<{ sku: string; quantity: number; priceMinor: number }>): string {
  const sums = new Map<string, number>()
  for (const { sku, quantity, priceMinor } of lines) {
    sums.set(`${sku} ${priceMinor}`, (sums.get(`${sku} ${priceMinor}`) ?? 0) + quantity)
  }
  return JSON.stringify([...sums].sort())
}

/**
 * Whether what is kept under the document's reference is this very document: same instant, goods,
 * quantities and prices.
 * @param occurredAt of the document, ISO 8601 in UTC with milliseconds, as the API prints it
 */
export async function standsThere(
  client: Client,
  id: string,
  document: ReplayDocument,
  occurredAt: string,
  variantId: (sku: string) => string
): Promise<boolean> {
  if (document.kind === 'write-off') {
    return writeOffStandsThere(client, id, document, occurredAt, variantId)
  }
  const there = await client.call<DocumentView>(
    'GET',
    `/api/v1/pos/${document.kind === 'sale' ? 'sales' : 'refunds'}/${id}`
  )
  return (
    there.occurredAt === occurredAt &&
    contentOf(
      there.lines.map(l => ({
        sku: l.sku,
        quantity: Number(l.quantity),
        priceMinor: l.unitPriceMinor
      }))
    ) === contentOf(document.lines)
  )
}

/** An adjustment is read back from the ledger of each of its goods. */
async function writeOffStandsThere(
  client: Client,
  id: string,
  { lines }: ReplayDocument,
  occurredAt: string,
  variantId: (sku: string) => string
): Promise<boolean> {
  for (const sku of new Set(lines.map(l => l.sku))) {
    const requested = lines.reduce((sum, l) => (l.sku === sku ? sum - l.quantity : sum), 0)
    const movement = await movementOf(client, id, variantId(sku))
    if (
      movement === undefined ||
      Number(movement.quantity) !== requested ||
      movement.occurredAt !== occurredAt
    ) {
      return false
    }
  }
  return true
}

async function movementOf(
  client: Client,
  documentId: string,
  variantId: string
): Promise<MovementPage['items'][number] | undefined> {
  for (let next: string | null = ''; next !== null;) {
    const page: MovementPage = await client.call<MovementPage>(
      'GET',
      `/api/v1/inventory/movements?variantId=${variantId}&limit=100${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`
    )
    const found = page.items.find(m => m.documentId === documentId)
    if (found) return found
    next = page.next
  }
  return undefined
}
