// In a process of its own: it listens.
import { createServer } from 'node:net'
import t from 'tap'
import { dynamicStatement, newId, type EventData } from 'stoa/plugin'
import { stockedShop, testInstance } from 'stoa/testing'
import type { SlipRequested } from '../../../../contracts/slips.ts'
import { queueSlip } from './queue-slip.ts'
import { sendSlipHandler } from './send-slip.ts'
import { progressOfSlips } from './store.ts'

// What another plugin wants on paper comes out once; whoever asked is told what became of it.

const stoa = await testInstance({ POS_PRINTER_NETWORKS: '127.0.0.0/8' })
const shop = await stockedShop(stoa, '10')
const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })

const prints: string[] = []
const printer = createServer({ allowHalfOpen: true }, socket => {
  let read = ''
  socket.on('data', some => {
    read += some.toString('latin1')
  })
  socket.on('error', () => {})
  socket.on('end', () => {
    prints.push(read)
    socket.end()
  })
})
await new Promise<void>(resolve => printer.listen(0, '127.0.0.1', resolve))
t.teardown(() => printer.close())
const { port } = printer.address() as { port: number }

const slipOf = (text: string): EventData<typeof SlipRequested> => ({
  companyId: shop.companyId,
  shopId: shop.shopId,
  slipId: newId(),
  host: '127.0.0.1',
  port,
  width: 80,
  lettering: 'text',
  rows: [{ text }]
})
const queue = (slip: EventData<typeof SlipRequested>) =>
  system.unitOfWork(ctx => queueSlip(ctx, slip))
const progress = async (slipId: string) =>
  (await system.unitOfWork(ctx => progressOfSlips(ctx, [slipId]), { reads: true })).get(slipId)
/** As it stands when a job takes it up: written by hand, without a job of its own. */
const kept = async (slip: EventData<typeof SlipRequested>, change: string): Promise<void> => {
  await system.unitOfWork(ctx =>
    dynamicStatement(
      `INSERT INTO pos_slip (tenant_id, company_id, shop_id, id, printer_host, printer_port, printer_width, printer_lettering, rows, queued_at)
       VALUES ($1, $2, $3, $4, $5, $6, 80, 'text', '[{"text": "by hand"}]', now()) RETURNING id`,
      [ctx.tenantId, slip.companyId, slip.shopId, slip.slipId, slip.host, slip.port]
    )
  )
  await system.unitOfWork(ctx =>
    dynamicStatement(
      `UPDATE pos_slip SET ${change} WHERE tenant_id = $1 AND id = $2 RETURNING id`,
      [ctx.tenantId, slip.slipId]
    )
  )
}
const send = (slipId: string) =>
  sendSlipHandler.run(system, {
    id: newId(),
    data: { slipId },
    attempt: 1,
    repeated: true,
    signal: AbortSignal.timeout(60_000),
    progress: async () => {}
  })

t.test('it is printed once, however often it is requested, and its end is told', async t => {
  const slip = slipOf('two teas')
  await queue(slip)
  await queue(slip)
  await stoa.settled()
  await queue({ ...slip, rows: [{ text: 'three teas' }] })
  await stoa.settled()
  await send(slip.slipId)
  t.equal(prints.filter(text => /teas/.test(text)).length, 1)
  t.strictSame(await progress(slip.slipId), { state: 'sent', fault: null })
  const { rows: jobs } = await stoa.instance.relayPool.query(
    "SELECT id FROM pool.job WHERE tenant_id = $1 AND name = 'pos.send-slip'",
    [shop.tenantId]
  )
  t.equal(jobs.length, 1, 'and costs one job')
  const { rows } = await stoa.instance.relayPool.query<{ data: object }>(
    "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = 'pos.slip-ended' AND data->>'slipId' = $2",
    [shop.tenantId, slip.slipId]
  )
  const { companyId, shopId, slipId } = slip
  t.strictSame(
    rows.map(({ data }) => data),
    [{ companyId, shopId, slipId, state: 'sent' }]
  )
})

t.test('what was being sent when its process died is sent no second time', async t => {
  const slip = slipOf('')
  await kept(slip, "state = 'sending'")
  const before = prints.length
  await send(slip.slipId)
  t.strictSame(await progress(slip.slipId), { state: 'unconfirmed', fault: 'interrupted' })
  t.equal(prints.length, before)
})

t.test('after ten minutes nobody waits for it', async t => {
  const [late, inTime] = [slipOf(''), slipOf('')]
  await kept(late, "queued_at = now() - interval '11 minutes'")
  await kept(inTime, "queued_at = now() - interval '9 minutes'")
  const before = prints.length
  for (const { slipId } of [late, inTime]) await send(slipId)
  t.strictSame(await progress(late.slipId), { state: 'failed', fault: 'too-late' })
  t.strictSame(await progress(inTime.slipId), { state: 'sent', fault: null })
  t.equal(prints.length, before + 1)
})
