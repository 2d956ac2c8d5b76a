import { seedAgents } from './seed-agents.ts'
import { seedAssistant } from './seed-assistant.ts'
import { seedAccounts } from './seed-accounts.ts'
import { seedBulk } from './seed-bulk.ts'
import { seedCustomFields } from './seed-custom-fields.ts'
import { seedDisplays } from './seed-displays.ts'
import { seedKitchen } from './seed-kitchen.ts'
import { seedLayaways } from './seed-layaways.ts'
import { seedInvoices } from './seed-invoices.ts'
import { seedTopUps } from './seed-top-ups.ts'
import { seedOfflineSales } from './seed-offline-sales.ts'
import { seedPictures } from './seed-pictures.ts'
import { seedPayments } from './seed-payments.ts'
import { seedPrices } from './seed-prices.ts'
import { seedPurchasing } from './seed-purchasing.ts'
import { seedProduction } from './seed-production.ts'
import { seedLots } from './seed-lots.ts'
import { seedStock } from './seed-stock.ts'
import { storefront } from './seed-storefront.ts'
import { newId } from '../../core/primitives/ids.ts'
import type { TestInstance } from './instance.ts'
import { Recorder, type Actor, type Sending } from './recorder.ts'

/** A text no one used before, in capitals. */
const mark = (): string => newId().slice(-10).toUpperCase()

const PRICE = 1200

/**
 * Fills an actor's place through the public API with some of everything: what is known of the
 * plugins that come with Stoa first, then whatever else there is, made up from the schemas. A
 * plugin that is not installed is passed over.
 * @returns what was sent and went well, and the ids that were learnt
 */
export async function seed(stoa: TestInstance, actor: Actor): Promise<Recorder> {
  const r = new Recorder(stoa, actor)
  await access(r)
  await catalog(r)
  await seedPictures(r)
  await customers(r)
  await inventory(r)
  await seedStock(r)
  await seedLots(r)
  await seedPrices(r)
  await seedPurchasing(r)
  await pos(r)
  await whatsapp(r)
  await seedPayments(r)
  await seedAccounts(r)
  await seedLayaways(r)
  await seedProduction(r)
  await seedTopUps(r)
  await storefront(r)
  await seedAssistant(r)
  await r.improvise()
  return r
}

async function access(r: Recorder): Promise<void> {
  await r.read('GET /api/v1/tenants/companies')
  await r.read('GET /api/v1/tenants/shops')
  const { items: settings } = (await r.read('GET /api/v1/tenants/settings')) as {
    items: Array<{ plugin: string; key: string; level: string; value: unknown }>
  }
  // No one sets above the place they act in, and not every setting goes down to the shop; what is
  // set already takes its version.
  const settable = settings.filter(some => some.level === 'shop')
  for (const level of ['shop', 'company', 'tenant']) {
    const setting = settable.shift()
    const done =
      setting &&
      (await r
        .make('PUT /api/v1/tenants/settings/:plugin/:key', () => {
          const { plugin, key, value } = settable.shift() ?? setting
          return { path: { plugin, key }, body: { level, value } }
        })
        .catch(() => null))
    if (done) break
  }
  await r.make('POST /api/v1/access/me/list-views', () => ({
    body: {
      list: '/customers',
      name: `View ${mark()}`,
      query: 'sort=name',
      hiddenColumns: [],
      isDefault: false
    }
  }))
  if (r.known('shopId') !== undefined) {
    await r.make('POST /api/v1/access/devices', () => ({
      body: { shopId: r.known('shopId'), name: `Tablet ${mark()}` }
    }))
  }
  if (!r.has('POST /api/v1/access/users')) return
  await r
    .make('POST /api/v1/access/roles', () => ({
      body: { name: `Role ${mark()}`, rules: [{ permission: 'profile.read' }] }
    }))
    .catch(() => {}) // takes the whole tenant
  await r.make('POST /api/v1/access/keys', () => ({
    body: { name: `Key ${mark()}`, scopes: ['product.read'] }
  }))
  const { items: roles } = (await r.read('GET /api/v1/access/roles')) as {
    items: Array<{ id: string; name: string }>
  }
  const place = {
    ...(r.known('companyId') === undefined ? {} : { companyId: r.known('companyId') }),
    ...(r.known('shopId') === undefined ? {} : { shopId: r.known('shopId') })
  }
  const role = roles.find(some => some.name === 'cashier') ?? roles[0]
  await r.make('POST /api/v1/access/users', () => ({
    body: {
      name: 'Carla Cashier',
      email: `carla-${mark().toLowerCase()}@example.test`,
      password: 'a long enough passphrase',
      grants: [{ role: role?.name, ...place }]
    }
  }))
}

async function catalog(r: Recorder): Promise<void> {
  if (!r.has('POST /api/v1/catalog/products')) return
  if (r.has('POST /api/v1/catalog/categories')) {
    await r.make('POST /api/v1/catalog/categories', () => ({ body: { name: `Drinks ${mark()}` } }))
  }
  if (r.has('PUT /api/v1/catalog/tax-classes/:code')) {
    await r.make('PUT /api/v1/catalog/tax-classes/:code', () => ({
      path: { code: mark().toLowerCase() },
      body: { name: 'Zero', ratePpm: 0 }
    }))
  }
  const category = r.known('categoryId')
  await r.make('POST /api/v1/catalog/products', () => {
    const sku = mark()
    return {
      body: {
        sku,
        name: `Tea ${sku}`,
        priceMinor: PRICE,
        kind: 'goods',
        barcodes: [sku],
        ...(category === undefined ? {} : { categoryId: category })
      }
    }
  })
  const variantId = r.known('variantId')
  if (r.has('POST /api/v1/catalog/packs') && variantId !== undefined) {
    await r.make('POST /api/v1/catalog/packs', () => ({
      body: {
        variantId,
        name: `box ${mark()}`,
        quantity: '24',
        priceMinor: PRICE * 20,
        barcodes: [mark()]
      }
    }))
  }
  // One row that is taken and one that is not, so that there are errors to look at.
  const IMPORT = 'POST /api/v1/files/kinds/:kind/imports'
  if (r.has(IMPORT)) {
    const kind = 'catalog.products'
    const { jobId } = (await r.make(IMPORT, () => ({
      path: { kind },
      body: { csv: `sku,name,price\n${mark()},Coffee,4.50\n${mark()},Cocoa,dear\n`, dryRun: false }
    }))) as { jobId?: string }
    if (jobId === undefined) throw new Error('The import names no job.')
    await r.make('POST /api/v1/files/mappings', () => ({
      body: { kind, name: mark(), header: ['Artikel', 'Preis'], columns: ['sku', 'price'] }
    }))
  }
}

async function customers(r: Recorder): Promise<void> {
  if (!r.has('POST /api/v1/customers/customers')) return
  const another = async (): Promise<string> =>
    (await r.make('POST /api/v1/customers/customers', () => ({ body: { name: 'Cora Customer' } })))
      .id as string
  await r.make('POST /api/v1/customers/customers', () => ({
    body: {
      code: mark(),
      name: 'Cora Customer',
      phone: '+447700900123',
      email: `cora-${mark().toLowerCase()}@example.test`,
      whatsappConsent: true
    }
  }))
  await r.make('POST /api/v1/customers/customers/:customerId/merge', async () => ({
    path: { customerId: await another() },
    body: { from: await another(), fromVersion: 1 }
  }))
}

async function inventory(r: Recorder): Promise<void> {
  const variantId = r.known('variantId')
  if (!r.has('POST /api/v1/inventory/adjustments') || variantId === undefined) return
  const shopId = r.known('shopId')
  await r.make('POST /api/v1/inventory/adjustments', () => ({
    body: { shopId, reason: 'receipt', reference: mark(), lines: [{ variantId, quantity: '1000' }] }
  }))
}

async function pos(r: Recorder): Promise<void> {
  const variantId = r.known('variantId')
  if (!r.has('POST /api/v1/pos/sales') || variantId === undefined) return
  const { items: registers } = (await r.read('GET /api/v1/pos/registers')) as {
    items: Array<{ id: string }>
  }
  await r.make('POST /api/v1/pos/registers', () => ({
    body: { shopId: r.known('shopId'), name: `Till ${mark()}` }
  }))
  const registerId = registers[0]?.id ?? r.known('registerId')
  const customerId = r.known('customerId')
  const saleBody = () => ({
    registerId,
    reference: mark(),
    lines: [{ variantId, quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 10 * PRICE }],
    ...(customerId === undefined ? {} : { customerId })
  })
  await r.make('POST /api/v1/pos/sales', () => ({ body: saleBody() }))
  await seedCustomFields(r, saleBody)
  await seedBulk(r, saleBody)
  const another = async (): Promise<{ id: string; dueMinor: number }> => {
    const answer = await r.send(
      r.operation('POST /api/v1/pos/sales'),
      { body: saleBody() },
      { 'idempotency-key': newId() }
    )
    if (answer.statusCode !== 201) {
      throw new Error(`Another sale answered ${answer.statusCode}: ${answer.body}`)
    }
    return answer.json() as { id: string; dueMinor: number }
  }
  // What comes back comes back once, so each refund and each void is of a sale of its own.
  await r.make('POST /api/v1/pos/refunds', async () => {
    const sale = await another()
    return {
      body: {
        registerId,
        saleId: sale.id,
        reference: mark(),
        reason: 'unwanted',
        lines: [{ lineNo: 1, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: sale.dueMinor }]
      }
    }
  })
  await r.make('POST /api/v1/pos/refunds/quote', async () => ({
    body: { registerId, saleId: (await another()).id, lines: [{ lineNo: 1, quantity: '1' }] }
  }))
  await r.make('POST /api/v1/pos/exchanges', async () => ({
    body: {
      registerId,
      saleId: (await another()).id,
      reference: mark(),
      returned: [{ lineNo: 1, quantity: '1' }],
      lines: [{ variantId, quantity: '1' }],
      tenders: []
    }
  }))
  await r.make('POST /api/v1/pos/sales/:saleId/void', async () => ({
    path: { saleId: (await another()).id },
    body: { registerId, reason: 'rung up twice' }
  }))
  await receiptsOf(r, another)
  await seedInvoices(r, another)
  await seedDisplays(r)
  await networkPrint(r, another)
  await tickets(r, { registerId, variantId, another })
  await sessionsOf(r)
  await seedOfflineSales(r, registerId, variantId)
  await seedAgents(r, another)
}

/** A public address is revoked of a sale that nothing else asks for it. */
async function receiptsOf(r: Recorder, another: () => Promise<{ id: string }>): Promise<void> {
  const saleId = (await another()).id
  await r.make('POST /api/v1/pos/sales/:saleId/prints', () => ({
    path: { saleId },
    body: { form: 'receipt' }
  }))
  await r.make('POST /api/v1/pos/sales/:saleId/sendings', () => ({
    path: { saleId },
    body: { channel: 'email', to: `cora-${mark().toLowerCase()}@example.test` }
  }))
  for (const act of ['revoke', 'renew']) {
    await r.make(`POST /api/v1/pos/sales/:saleId/link/${act}`, async () => ({
      path: { saleId: (await another()).id }
    }))
  }
}

/** On a register's printer, where nothing listens; refused where the operator allows no network. */
async function networkPrint(r: Recorder, another: () => Promise<{ id: string }>): Promise<void> {
  const printing = r.operation('POST /api/v1/pos/sales/:saleId/prints')
  const { id: registerId } = (await r.make('POST /api/v1/pos/registers', () => ({
    body: { shopId: r.known('shopId'), name: `Till ${mark()}` }
  }))) as { id: string }
  const changed = await r.send(
    r.operation('PATCH /api/v1/pos/registers/:registerId'),
    { path: { registerId }, body: { printerHost: '127.0.0.1', printerPort: 9 } },
    { 'if-match': '"1"' }
  )
  if (changed.statusCode !== 200) throw new Error(`No printer was put: ${changed.body}`)
  const path = { saleId: (await another()).id }
  await r.send(printing, { path, body: { registerId } }, { 'idempotency-key': newId() })
}

/** A register has one open session, and a closed one stays so: each request is of its own. */
async function sessionsOf(r: Recorder): Promise<void> {
  const sent = async (operation: string, sending: Sending): Promise<string> => {
    const answer = await r.send(r.operation(operation), sending, { 'idempotency-key': newId() })
    if (answer.statusCode >= 300) {
      throw new Error(`${operation} answered ${answer.statusCode}: ${answer.body}`)
    }
    return (answer.json() as { id: string }).id
  }
  const register = () =>
    sent('POST /api/v1/pos/registers', {
      body: { shopId: r.known('shopId'), name: `Till ${mark()}` }
    })
  const foreign = [{ currency: 'CHF', amountMinor: 500 }]
  const opening = async () => ({
    body: { registerId: await register(), floatMinor: 1_000, foreign }
  })
  const session = async () => ({
    sessionId: await sent('POST /api/v1/pos/sessions', await opening())
  })
  const counted = {
    counted: [{ tender: 'cash', amountMinor: 900 }],
    foreign,
    acceptDifference: true
  }
  await r.make('POST /api/v1/pos/rates', () => ({ body: { currency: 'CHF', rate: '0.88' } }))
  await r.make('POST /api/v1/pos/sessions', opening)
  // What goes on in one that is open can be done in it again and again.
  const open = await session()
  await r.make('POST /api/v1/pos/sessions/:sessionId/cash-movements', () => ({
    path: open,
    body: { kind: 'in', amountMinor: 100, reason: 'change from the bank' }
  }))
  await r.make('POST /api/v1/pos/sessions/:sessionId/take-over', () => ({
    path: open,
    body: { countedMinor: 1_000 }
  }))
  await r.make('POST /api/v1/pos/sessions/:sessionId/close', async () => ({
    path: await session(),
    body: counted
  }))
  await r.make('POST /api/v1/pos/sessions/:sessionId/approve', async () => {
    const path = await session()
    await sent('POST /api/v1/pos/sessions/:sessionId/close', { path, body: counted })
    return { path, body: {} }
  })
}

/** Each is parked for what is done with it, since a ticket ends once. */
async function tickets(
  r: Recorder,
  {
    registerId,
    variantId,
    another
  }: { registerId: string | undefined; variantId: string; another: () => Promise<{ id: string }> }
) {
  const customerId = r.known('customerId')
  const body = () => ({
    registerId,
    name: `Table ${mark()}`,
    orderType: 'dine-in',
    note: 'by the window',
    lines: [{ variantId, quantity: '3' }],
    ...(customerId === undefined ? {} : { customerId })
  })
  const parked = async (): Promise<{ ticketId: string }> => {
    const answer = await r.send(r.operation('POST /api/v1/pos/tickets'), { body: body() })
    return { ticketId: (answer.json() as { id: string }).id }
  }
  await r.make('POST /api/v1/pos/tickets', () => ({ body: body() }))
  await r.make('PUT /api/v1/pos/tickets/:ticketId', async () => ({
    path: await parked(),
    body: body()
  }))
  await r.make('POST /api/v1/pos/tickets/:ticketId/split', async () => ({
    path: await parked(),
    body: { lines: [{ lineNo: 1, quantity: '1' }] }
  }))
  await r.make('POST /api/v1/pos/tickets/:ticketId/merge', async () => ({
    path: await parked(),
    body: { from: (await parked()).ticketId, fromVersion: 1 }
  }))
  await r.make('POST /api/v1/pos/tickets/:ticketId/discard', async () => ({
    path: await parked(),
    body: { reason: 'They left.' }
  }))
  await r.make('POST /api/v1/pos/tickets/:ticketId/resume', async () => ({
    path: await parked(),
    body: { registerId }
  }))
  await seedKitchen(r, another, parked)
}

async function whatsapp(r: Recorder): Promise<void> {
  const customerId = r.known('customerId')
  if (!r.has('POST /api/v1/whatsapp/messages') || customerId === undefined) return
  await r.make('POST /api/v1/whatsapp/messages', () => ({
    body: { customerId, text: 'Your tea has come.' }
  }))
}
