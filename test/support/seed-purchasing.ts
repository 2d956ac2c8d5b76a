import { newId } from '../../core/primitives/ids.ts'
import type { Recorder, Sending } from './recorder.ts'

const AT = '/api/v1/purchasing'
const ORDERS = `POST ${AT}/orders`

/** Suppliers, orders and receipts, each for what is done with it, since each ends once. */
export async function seedPurchasing(r: Recorder): Promise<void> {
  const variantId = r.known('variantId')
  const shopId = r.known('shopId')
  if (!r.has(ORDERS) || variantId === undefined || shopId === undefined) return
  const done = async <T>(name: string, sending: Sending): Promise<T> => {
    const answer = await r.send(r.operation(name), sending, { 'idempotency-key': newId() })
    if (answer.statusCode >= 300) throw new Error(`${name} was refused: ${answer.body}`)
    return answer.json() as T
  }
  const named = () => ({
    body: { name: `Mill ${newId().slice(-10)}`, currency: 'EUR', email: 'orders@example.test' }
  })
  // One for each: somebody may archive any of them.
  const supplier = async () => {
    const { id } = await done<{ id: string }>(`POST ${AT}/suppliers`, named())
    return id
  }
  await r.make(`POST ${AT}/suppliers`, named)
  await r.make(`PUT ${AT}/suppliers/:supplierId/goods/:variantId`, async () => ({
    path: { supplierId: await supplier(), variantId },
    body: { supplierSku: 'M-1', packSize: '2', priceMinor: 450 }
  }))
  const { currency } = ((await r.read('GET /api/v1/purchasing/stock-value/totals')) ?? {}) as {
    currency?: string
  }
  const ordered = async () => ({
    supplierId: await supplier(),
    shopId,
    // Of a company that keeps its books in euros there is no rate.
    currency: 'EUR',
    ...(currency === 'EUR' ? {} : { rate: '0.85' }),
    note: 'by van',
    lines: [{ variantId, packs: '3', packSize: '2', priceMinor: 450 }]
  })
  const made = async (): Promise<{ orderId: string }> => {
    const { id: orderId } = await done<{ id: string }>(ORDERS, { body: await ordered() })
    return { orderId }
  }
  const sent = async () => {
    const path = await made()
    await done(`${ORDERS}/:orderId/send`, { path })
    return path
  }
  const part = { lines: [{ orderLineNo: 1, quantity: '1' }] }
  await r.make(ORDERS, async () => ({ body: await ordered() }))
  await r.make(`PATCH ${AT}/orders/:orderId`, async () => ({
    path: await made(),
    body: { note: 'by ship' }
  }))
  await r.make(`${ORDERS}/:orderId/send`, async () => ({
    path: await made(),
    body: { byMail: true }
  }))
  await r.make(`${ORDERS}/:orderId/cancel`, async () => ({ path: await sent() }))
  await r.make(`${ORDERS}/:orderId/receive`, async () => ({
    path: await sent(),
    body: { ...part, charges: [{ kind: 'freight', spreadBy: 'value', amountMinor: 30 }] }
  }))
  await r.make(`${ORDERS}/:orderId/close`, async () => {
    const path = await sent()
    await done(`${ORDERS}/:orderId/receive`, { path, body: part })
    return { path }
  })
  await r.make(`POST ${AT}/receipts`, async () => ({
    body: {
      shopId,
      supplierId: await supplier(),
      reference: newId(),
      lines: [{ variantId, quantity: '2', costMinor: 999 }]
    }
  }))
  await r.make(`POST ${AT}/receipts/:receiptId/charges`, async () => {
    const lines = [{ variantId, quantity: '2', costMinor: 999 }]
    const { id: receiptId } = await done<{ id: string }>(`POST ${AT}/receipts`, {
      body: { shopId, supplierId: await supplier(), lines }
    })
    return {
      path: { receiptId },
      body: { kind: 'customs', spreadBy: 'value', amountMinor: 30, reference: 'C 1' }
    }
  })
  await r.make(`PUT ${AT}/costing-method`, () => ({ body: { method: 'fifo' } }))
  await r.make(`POST ${AT}/supplier-returns`, async () => {
    const supplierId = await supplier()
    const lines = [{ variantId, quantity: '2', costMinor: 999 }]
    const { id: receiptId } = await done<{ id: string }>(`POST ${AT}/receipts`, {
      body: { shopId, supplierId, lines }
    })
    const back = [{ receiptLineNo: 1, quantity: '1' }]
    return { body: { shopId, supplierId, receiptId, reason: 'broken', lines: back } }
  })
  // A credit note names what went back: so it is known by its own name.
  const backTo = await supplier()
  const { id: supplierReturnId } = await done<{ id: string }>(`POST ${AT}/supplier-returns`, {
    body: {
      shopId,
      supplierId: backTo,
      reason: 'broken',
      lines: [{ variantId, quantity: '1', creditMinor: 450 }]
    }
  })
  await r.make(`POST ${AT}/bills`, async () => ({
    body: {
      supplierId: backTo,
      kind: 'credit-note',
      supplierReturnId,
      supplierNumber: newId(),
      billedOn: '2026-01-31',
      currency: 'EUR',
      ...(currency === 'EUR' ? {} : { rate: '0.85' }),
      lines: [{ description: 'Broken goods', netMinor: 450 }]
    }
  }))
  await seedBills(r, { done, supplier, rate: currency === 'EUR' ? {} : { rate: '0.85' } })
}

interface Tools {
  done<T>(name: string, sending: Sending): Promise<T>
  supplier(): Promise<string>
  rate: object
}

/** What suppliers bill, each for what is done with it. */
async function seedBills(r: Recorder, { done, supplier, rate }: Tools): Promise<void> {
  const BILLS = `POST ${AT}/bills`
  const billed = async (more: object = {}) => ({
    supplierId: await supplier(),
    supplierNumber: newId(),
    billedOn: '2026-01-31',
    currency: 'EUR',
    ...rate,
    lines: [{ description: 'Goods', netMinor: 1000, taxPpm: 190_000 }],
    ...more
  })
  const made = async (more: object = {}): Promise<{ billId: string }> => {
    const { id: billId } = await done<{ id: string }>(BILLS, { body: await billed(more) })
    return { billId }
  }
  const accepted = { acceptBecause: 'by contract' }
  const approved = async (more: object = {}) => {
    const path = await made(more)
    await done(`${BILLS}/:billId/approve`, { path, body: accepted })
    return path
  }
  await r.make(BILLS, async () => ({ body: await billed() }))
  await r.make(`PATCH ${AT}/bills/:billId`, async () => ({
    path: await made(),
    body: { note: 'by post', lines: [{ description: 'Goods', netMinor: 900 }] }
  }))
  await r.make(`${BILLS}/:billId/approve`, async () => ({ path: await made(), body: accepted }))
  await r.make(`${BILLS}/:billId/cancel`, async () => ({
    path: await made(),
    body: { because: 'entered twice' }
  }))
  await r.make(`${BILLS}/:billId/pay`, async () => ({
    path: await approved(),
    body: { amountMinor: 100, method: 'bank-transfer', reference: 'TX 1' }
  }))
  await r.make(`${BILLS}/:billId/payments/:paymentId/reverse`, async () => {
    const path = await approved()
    const { paidBy } = await done<{ paidBy: Array<{ id: string }> }>(`${BILLS}/:billId/pay`, {
      path,
      body: { amountMinor: 100, method: 'cash' }
    })
    return {
      path: { ...path, paymentId: paidBy[0]?.id ?? '' },
      body: { because: 'another supplier' }
    }
  })
  await r.make(`${BILLS}/:billId/set-off`, async () => {
    const supplierId = await supplier()
    const credit = await approved({ supplierId, kind: 'credit-note' })
    return {
      path: await approved({ supplierId }),
      body: { creditNoteId: credit.billId, amountMinor: 100 }
    }
  })
}
