import { createHash } from 'node:crypto'
import { localToInstant } from '../../core/primitives/time.ts'
import { ApiError, type Client } from '../client.ts'
import { progressBar } from '../output.ts'
import { standsThere } from './already-there.ts'
import { totalOf, type Fault, type ReplayDocument } from './documents.ts'
import { inParallel } from './in-parallel.ts'
import { linkRefunds, type Link } from './originals.ts'

export interface Target {
  registerId: string
  timeZone: string
  variants: Map<string, string>
  customers: Map<string, string>
}

export interface Placed {
  sales: number
  refundsLinked: number
  refundsBlind: number
  writeOffs: number
  alreadyThere: number
  lines: number
  totalMinor: number
  saleSeconds: number
  faults: Fault[]
}

interface Posted {
  id: string
  totalMinor?: number
}

/** Why a document cannot be placed, in a sentence; the others go on. */
class Unplaceable extends Error {}

/**
 * Posts every document through the API's own use cases: sales and write-offs first, many at once,
 * then refunds. A document that is there already (its key answers again, or its reference is taken)
 * counts as placed when it says the same.
 */
export async function postDocuments(
  client: Client,
  documents: ReplayDocument[],
  target: Target,
  { concurrency, quiet }: { concurrency: number; quiet: boolean }
): Promise<Placed> {
  const placed: Placed = {
    sales: 0,
    refundsLinked: 0,
    refundsBlind: 0,
    writeOffs: 0,
    alreadyThere: 0,
    lines: 0,
    totalMinor: 0,
    saleSeconds: 0,
    faults: []
  }
  const links = linkRefunds(documents)
  const saleIds = new Map<string, string>()
  const bar = progressBar('documents', documents.length, quiet)
  let done = 0
  let taken = 0

  async function place(document: ReplayDocument): Promise<void> {
    const link = links.get(document.number)
    try {
      const posted = await post(client, document, target, link, saleIds, () => {
        taken++
      })
      if (document.kind === 'sale') saleIds.set(document.number, posted.id)
      if (document.kind !== 'write-off' && posted.totalMinor !== Math.abs(totalOf(document))) {
        throw new Unplaceable(
          `it was posted over ${posted.totalMinor}, not ${Math.abs(totalOf(document))} (minor units); is there a tax on top of the prices?`
        )
      }
      placed[
        document.kind === 'sale'
          ? 'sales'
          : document.kind === 'write-off'
            ? 'writeOffs'
            : link
              ? 'refundsLinked'
              : 'refundsBlind'
      ]++
      placed.lines += document.lines.length
      placed.totalMinor += totalOf(document)
    } catch (error) {
      if (
        error instanceof ApiError
          ? error.status === 401 || error.status >= 500
          : !(error instanceof Unplaceable)
      ) {
        throw error
      }
      placed.faults.push(
        ...document.lines.map(l => ({
          line: l.line,
          reason: `${document.number}: ${(error as Error).message}`
        }))
      )
    }
    bar.to(++done)
  }

  const before = client.replayed
  const begun = performance.now()
  await inParallel(
    documents.filter(d => d.kind !== 'refund'),
    concurrency,
    place
  )
  placed.saleSeconds = (performance.now() - begun) / 1000
  await inParallel(
    documents.filter(d => d.kind === 'refund'),
    concurrency,
    place
  )
  bar.end()
  placed.alreadyThere = client.replayed - before + taken
  return placed
}

async function post(
  client: Client,
  document: ReplayDocument,
  { registerId, timeZone, variants, customers }: Target,
  link: Link | undefined,
  saleIds: Map<string, string>,
  onTaken: () => void
): Promise<Posted> {
  const { number, kind, lines, customer } = document
  const reference = number
  const occurredAt = localToInstant(document.localTime, timeZone).toISOString()
  const variantId = (sku: string): string => variants.get(sku) ?? ''
  const due = Math.abs(totalOf(document))
  const tenders = due === 0 ? [] : [{ type: 'cash', amountMinor: due }]
  const goods = (): object[] =>
    lines.map(l => ({
      variantId: variantId(l.sku),
      quantity: String(l.quantity),
      unitPriceMinor: l.priceMinor,
      ...(l.description === '' ? {} : { name: l.description })
    }))
  const customerId = customer === null ? {} : { customerId: customers.get(customer) }
  const [path, body] =
    kind === 'write-off'
      ? [
          '/api/v1/inventory/adjustments',
          {
            reason: 'write-off',
            reference,
            occurredAt,
            note: lines[0]?.description || undefined,
            lines: lines.map(l => ({ variantId: variantId(l.sku), quantity: String(l.quantity) }))
          }
        ]
      : kind === 'sale'
        ? [
            '/api/v1/pos/sales',
            { registerId, occurredAt, reference, ...customerId, lines: goods(), tenders }
          ]
        : link
          ? [
              '/api/v1/pos/refunds',
              {
                registerId,
                occurredAt,
                reference,
                saleId: saleIds.get(link.sale),
                lines: link.lines.map(l => ({ lineNo: l.lineNo, quantity: String(l.quantity) })),
                tenders
              }
            ]
          : [
              '/api/v1/pos/refunds',
              { registerId, occurredAt, reference, ...customerId, lines: goods(), tenders }
            ]
  if (link !== undefined && !saleIds.has(link.sale)) {
    throw new Unplaceable(`the sale it gives back, ${link.sale}, could not be placed`)
  }
  const key = `replay-${kind}-${number}`
  try {
    return await client
      .call<Posted>('POST', path as string, { body, key })
      .catch((error: unknown) => {
        if (!(error instanceof ApiError) || error.code !== 'stoa.idempotency-key-reused') {
          throw error
        }
        // Someone else ran this file, or the file was changed: whether the document is there is
        // asked under another key.
        return client.call<Posted>('POST', path as string, {
          body,
          key: `${key}-${createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 24)}`
        })
      })
  } catch (error) {
    if (!(error instanceof ApiError) || !error.code.endsWith('.reference-taken')) throw error
    const id = String(error.facts.id)
    if (!(await standsThere(client, id, document, occurredAt, variantId))) {
      throw new Unplaceable(
        `another ${kind} with the reference ${number} is there (${id}), and it says something else`
      )
    }
    onTaken()
    return { id, totalMinor: due }
  }
}
