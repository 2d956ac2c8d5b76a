import { useSyncExternalStore } from 'react'
import { answer, api, attempt, type Reply } from 'stoa/web/face'
import { writeTo } from './devices.ts'
import type { Printer } from './printer.ts'

export type Form = 'receipt' | 'gift'
export type Print = Reply<'/api/v1/pos/sales/{saleId}/prints'>['items'][number]

/** Where a receipt goes that is printed without the browser's own dialog. */
type Target = Exclude<Printer, { by: 'browser' }>

/** A receipt on its way to a printer. */
export interface Printing {
  n: number
  saleId: string
  number: string
  form: Form
  /** unsure: it may have come out; only whoever looks can tell. */
  state: 'printing' | 'printed' | 'failed' | 'unsure'
  error: Error | null
  /** What the server says of a printer in the network. */
  fault: string | null
}

interface Requested {
  sale: { id: string; number: string }
  form: Form
  printer: Target
  registerId: string
  /** Recorded already: tried again it is the same print, and no copy. */
  printId?: string
}

const LOOK_MS = 700
const MOST_LOOKS = 80

const listeners = new Set<() => void>()
let prints: readonly Printing[] = []
let requested: readonly Requested[] = []
let before: Promise<void> = Promise.resolve()

const put = (n: number, change: Partial<Printing>): void => {
  prints = prints.map(print => (print.n === n ? { ...print, ...change } : print))
  for (const listener of listeners) listener()
}

/** What was printed since the page was opened, the latest last. */
export const usePrints = (): readonly Printing[] =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => prints
  )

/** Prints one after the other, beside whatever is rung up meanwhile. */
export function printOn(what: Requested): void {
  const { id: saleId, number } = what.sale
  const n = requested.length
  requested = [...requested, what]
  prints = [
    ...prints,
    { n, saleId, number, form: what.form, state: 'printing', error: null, fault: null }
  ]
  put(n, {})
  queue(n)
}

/** The same print once more: nothing came out, so it is no copy. */
export function printAgain(n: number): void {
  put(n, { state: 'printing', error: null, fault: null })
  queue(n)
}

export const dismiss = (n: number): void => put(n, { state: 'printed' })

function queue(n: number): void {
  before = before.then(() => run(n))
}

async function run(n: number): Promise<void> {
  const what = requested[n]
  if (what === undefined) return
  try {
    if (what.printer.by === 'network') await overNetwork(n, what)
    else await here(n, what, what.printer)
  } catch (error) {
    const isUnsure = error instanceof Error && error.message === 'no-answer'
    put(n, { state: isUnsure ? 'unsure' : 'failed', error: error as Error })
  }
}

async function here(
  n: number,
  what: Requested,
  printer: Exclude<Target, { by: 'network' }>
): Promise<void> {
  const printId = await recorded(n, what)
  const bytes = await answer(
    api.GET('/api/v1/pos/sales/{saleId}/receipt.escpos', {
      params: {
        path: { saleId: what.sale.id },
        query: { form: what.form, printId, width: printer.width, lettering: printer.lettering }
      },
      parseAs: 'arrayBuffer'
    })
  )
  await writeTo(printer, new Uint8Array(bytes as unknown as ArrayBuffer))
  put(n, { state: 'printed' })
}

async function overNetwork(n: number, what: Requested): Promise<void> {
  const saleId = what.sale.id
  let { printId } = what
  if (printId === undefined) {
    printId = await recorded(n, what)
  } else {
    const path = { saleId, printId }
    await answer(
      api.POST('/api/v1/pos/sales/{saleId}/prints/{printId}/retry', { params: { path } })
    )
  }
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    await new Promise(resolve => setTimeout(resolve, LOOK_MS))
    const { items } = await answer(
      api.GET('/api/v1/pos/sales/{saleId}/prints', { params: { path: { saleId } } })
    )
    const network = items.find(({ id }) => id === printId)?.network
    if (network?.state === 'sent') return put(n, { state: 'printed' })
    if (network?.state === 'failed') return put(n, { state: 'failed', fault: network.fault })
    if (network?.state === 'unconfirmed') return put(n, { state: 'unsure', fault: network.fault })
  }
  put(n, { state: 'unsure', fault: 'queued' })
}

/** Records a print for this browser or for the register's printer. */
export async function recordPrint(
  saleId: string,
  form: Form,
  registerId: string | null,
  mark: unknown
): Promise<string> {
  const body = { form, ...(registerId !== null && { registerId }) }
  const { id } = await attempt(['print', saleId, body, mark], key =>
    answer(
      api.POST('/api/v1/pos/sales/{saleId}/prints', {
        params: { path: { saleId } },
        headers: { 'idempotency-key': key },
        body
      })
    )
  )
  return id
}

async function recorded(n: number, what: Requested): Promise<string> {
  if (what.printId !== undefined) return what.printId
  const registerId = what.printer.by === 'network' ? what.registerId : null
  const printId = await recordPrint(what.sale.id, what.form, registerId, n)
  requested = requested.map((some, i) => (i === n ? { ...some, printId } : some))
  return printId
}
