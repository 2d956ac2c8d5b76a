import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

/**
 * A station, orders that sales sent to it, and what it has of a parked ticket. Reactions are run here
 * and now: an instance without workers is seeded too.
 */
export async function seedKitchen(
  r: Recorder,
  sell: () => Promise<{ id: string }>,
  park: () => Promise<{ ticketId: string }>
): Promise<void> {
  const category = r.known('categoryId')
  if (!r.has('POST /api/v1/kitchen/stations') || category === undefined) return
  const station = () => ({
    body: {
      shopId: r.known('shopId'),
      name: `Bar ${newId()}`,
      categoryIds: [category],
      // In no network that is allowed, so that nobody waits for it.
      printerHost: '192.0.2.1'
    }
  })
  const { id: stationId } = (await r.make('POST /api/v1/kitchen/stations', station)) as {
    id: string
  }
  await r.make('PATCH /api/v1/kitchen/stations/:stationId', async () => {
    const made = await r.send(r.operation('POST /api/v1/kitchen/stations'), station())
    const path = { stationId: (made.json() as { id: string }).id }
    return { path, body: { name: `Grill ${newId()}` } }
  })
  await r.make('PATCH /api/v1/kitchen/orders/:orderId', async () => {
    await react(r, 'send-sale', 'saleId', (await sell()).id)
    const { items } = (await r.read(
      'GET /api/v1/kitchen/orders',
      `?stationId=${stationId}&state=new&sort=newest&limit=1`
    )) as { items: Array<{ id: string }> }
    if (items[0] === undefined) throw new Error('No order was sent to the station.')
    return { path: { orderId: items[0].id }, body: { state: 'preparing' } }
  })
  await r.make('POST /api/v1/kitchen/orders/:orderId/print', async () => {
    const { items } = (await r.read('GET /api/v1/kitchen/orders', `?stationId=${stationId}`)) as {
      items: Array<{ id: string }>
    }
    return { path: { orderId: items[0]?.id ?? '' } }
  })
  const set = await r.send(r.operation('PUT /api/v1/tenants/settings/:plugin/:key'), {
    path: { plugin: 'kitchen', key: 'sendWhen' },
    body: { level: 'shop', value: 'parked' }
  })
  // Who may set nothing here has what its company set.
  if (set.statusCode < 300) await react(r, 'send-ticket', 'ticketId', (await park()).ticketId)
}

async function react(r: Recorder, name: string, field: string, id: string): Promise<void> {
  const { instance, system } = r.stoa
  const reaction = instance.registry.plugins
    .find(plugin => plugin.name === 'kitchen')
    ?.reactsTo?.find(one => one.name === name)
  const {
    rows: [event]
  } = await instance.relayPool.query<{ tenant_id: string; data: { companyId: string } }>(
    'SELECT tenant_id, data FROM pool.outbox WHERE name = $1 AND data->>$2 = $3 ORDER BY id DESC LIMIT 1',
    [reaction?.event.name, field, id]
  )
  if (reaction === undefined || event === undefined) throw new Error(`Nothing to ${name} for.`)
  const ctx = await system(event.tenant_id, { companyId: event.data.companyId })
  await ctx.unitOfWork(inside => reaction.run(inside, event.data as never))
}
