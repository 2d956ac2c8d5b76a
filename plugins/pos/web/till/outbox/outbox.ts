import { newKey } from 'stoa/web/face'
import { keptDatabase } from '../kept-database.ts'
import type { saleOf } from '../ticket/ticket.ts'
import type { Tender } from '../till-state.ts'
import type { FrozenSale, UnnumberedSale } from './frozen-sale.ts'

// Every sale of this browser, from the moment it is to be rung up until the server has it. What is
// written here is on the disk before change is given; nothing of it is changed or thrown away before
// an answer has come.

/** What is sent while the server answers. */
export type SaleBody = ReturnType<typeof saleOf> & {
  tenders: Array<Pick<Tender, 'type' | 'amountMinor'>>
  totalMinor?: number
  reference?: string
}

/** What takes goods back, alone or with those sold in exchange. */
export interface Returning {
  to: 'exchange' | 'refund'
  body: object
}

export interface Row {
  /** The idempotency key it is asked for again under. */
  key: string
  /** Whose it is: under another name or in another company the key would be a new one. */
  of: string
  /** The tab it was rung up in. */
  tab: string
  /**
   * asked: no one knows yet whether it is rung up; waiting: it was, without the server, which does not
   * have it yet; sent: the server has it.
   */
  state: 'asked' | 'waiting' | 'sent'
  /** Milliseconds since 1970 of this machine's clock. */
  at: number
  body: SaleBody
  /** What is sent instead where goods are given back; never without the server. */
  returning?: Returning
  /** As it is sent when it was rung up without the server; null: it cannot be. */
  frozen: { reference: string; seq: number; content: string } | null
  /** Who may has approved it: what is lent → the approval. */
  approvals?: Record<string, string>
  /** The same as it was kept while a sale had one approval at most; it is sent beside the others. */
  approval?: string
  /** What the server said of it. */
  number?: string | null
  isParked?: boolean
  /** Why it was not taken when it was sent last. */
  fault?: string
}

const TAB_KEY = 'stoa.till.tab'
const SEQ_DIGITS = 6

/** Of this tab, also after a reload. */
export function thisTab(): string {
  const known = sessionStorage.getItem(TAB_KEY)
  if (known !== null) return known
  const made = newKey()
  sessionStorage.setItem(TAB_KEY, made)
  return made
}

export const seqKey = (code: string): string => `seq ${code}`
export interface Numbers {
  last: number
  /** Numbers of sales the server refused: they belong to nothing. */
  free: number[]
}
export const NO_NUMBERS: Numbers = { last: 0, free: [] }

export const referenceOf = (code: string, seq: number): string =>
  `${code}-${String(seq).padStart(SEQ_DIGITS, '0')}`

const channel = new BroadcastChannel('stoa-till-outbox')
const watchers = new Set<() => void>()
channel.onmessage = () => announce()

function announce(): void {
  for (const watcher of watchers) watcher()
}

export function changed(): void {
  channel.postMessage('changed')
  announce()
}

/**
 * On the disk when it resolves, as far as the browser can say (durability: strict; the default may
 * only have reached the operating system).
 */
export async function writing(companyId: string) {
  const kept = await keptDatabase(companyId)
  return kept.transaction(['outbox', 'facts'], 'readwrite', { durability: 'strict' })
}

interface Draft extends Pick<Row, 'of' | 'body' | 'returning'> {
  sale: UnnumberedSale | null
}

/**
 * Keeps a sale before anything else is done with it.
 * @param code of the device; null: it is none, and sells with the server alone
 * @throws where it cannot be kept: then nothing was rung up
 */
export async function keepSale(
  companyId: string,
  code: string | null,
  { of, body, sale, returning }: Draft
): Promise<Row> {
  const work = await writing(companyId)
  const row: Row = {
    key: newKey(),
    of,
    tab: thisTab(),
    state: 'asked',
    at: Date.now(),
    body,
    ...(returning !== undefined && { returning }),
    frozen: null
  }
  if (code !== null && sale !== null) {
    const facts = work.objectStore('facts')
    const numbers = ((await facts.get(seqKey(code))) as Numbers | undefined) ?? NO_NUMBERS
    const [seq = numbers.last + 1, ...free] = numbers.free
    void facts.put({ last: Math.max(numbers.last, seq), free }, seqKey(code))
    const reference = referenceOf(code, seq)
    const content: FrozenSale = { ...sale, reference }
    row.body = { ...body, reference }
    row.frozen = { reference, seq, content: JSON.stringify(content) }
  }
  void work.objectStore('outbox').put(row)
  await work.done
  changed()
  return row
}

/** The server refused it for good: it was never rung up, and its number is free again. */
export async function withdrawSale(companyId: string, { key, frozen }: Row): Promise<void> {
  const work = await writing(companyId)
  if (frozen !== null) {
    const facts = work.objectStore('facts')
    // Of the device it was numbered by: this browser may have been enrolled anew since.
    const counter = seqKey(frozen.reference.slice(0, frozen.reference.lastIndexOf('-')))
    const numbers = ((await facts.get(counter)) as Numbers | undefined) ?? NO_NUMBERS
    void facts.put({ ...numbers, free: [...numbers.free, frozen.seq] }, counter)
  }
  void work.objectStore('outbox').delete(key)
  await work.done
  changed()
}

/** Writes what became of a sale. */
export async function settleSale(
  companyId: string,
  key: string,
  outcome: Partial<Pick<Row, 'state' | 'number' | 'isParked' | 'fault' | 'approvals'>>
): Promise<void> {
  const work = await writing(companyId)
  const store = work.objectStore('outbox')
  const row = await store.get(key)
  // What the server has, it has.
  if (row !== undefined && row.state !== 'sent') void store.put({ ...row, ...outcome })
  await work.done
  changed()
}

/** By their state: what was sent is kept for long, and few are in another one. */
const rowsOf = async (companyId: string, state: Row['state']): Promise<Row[]> =>
  (await keptDatabase(companyId)).getAllFromIndex('outbox', 'state', state)

/** Rung up without the server, in the order in which it was. */
export const waitingSales = async (companyId: string): Promise<Row[]> =>
  (await rowsOf(companyId, 'waiting')).sort((a, b) => (a.frozen?.seq ?? 0) - (b.frozen?.seq ?? 0))

/** The head of a request that names all that is lent to it; left out: nothing is. */
export function approvalsOf({ approvals, approval }: Pick<Row, 'approvals' | 'approval'>): {
  'stoa-approval'?: string
} {
  const ids = [approval, ...Object.values(approvals ?? {})].filter(id => id !== undefined)
  return ids.length === 0 ? {} : { 'stoa-approval': ids.join(', ') }
}

/**
 * The sale of this tab, or of one that is no more, that no one knows the outcome of.
 * @param isAlive whether a tab is still open
 */
export async function askedSale(
  companyId: string,
  of: string,
  isAlive: (tab: string) => boolean
): Promise<Row | null> {
  const rows = await rowsOf(companyId, 'asked')
  const mine = rows.filter(row => row.of === of && (row.tab === thisTab() || !isAlive(row.tab)))
  return mine.sort((a, b) => a.at - b.at)[0] ?? null
}

/**
 * What was being rung up by someone else when their page was killed: money was taken for it, and
 * whoever stands here now sends it. What the server had refused until someone approves it stays.
 * @param isAlive whether a tab is still open
 */
export async function adoptSales(
  companyId: string,
  of: string,
  isAlive: (tab: string) => boolean
): Promise<void> {
  for (const row of await rowsOf(companyId, 'asked')) {
    const isTheirs = row.of !== of && !isAlive(row.tab)
    if (isTheirs && row.frozen !== null && row.fault === undefined) {
      await settleSale(companyId, row.key, { state: 'waiting' })
    }
  }
}

/** Hears of changes, those of other tabs too. */
export function watchOutbox(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
