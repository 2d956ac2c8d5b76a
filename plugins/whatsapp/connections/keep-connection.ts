import type { LeasedTask } from 'stoa/plugin'
import { connectionById, showConnection } from './store.ts'
import { baileysGateway } from '../gateways/baileys.ts'
import { ConnectionKeeper } from './connection-keeper.ts'

/** The leased task `whatsapp.connection`: its id is the connection's. */
export async function keepConnection(task: LeasedTask): Promise<void> {
  const [row] = await task.ctx.unitOfWork(ctx => connectionById([ctx.tenantId, task.id]), {
    reads: true
  })
  if (!row || row.state === 'ended') return
  if (baileysGateway.installed()) {
    return new ConnectionKeeper(task, row.company_id, baileysGateway).run(row)
  }
  await task.write(row.company_id, ctx =>
    showConnection(ctx, task.id, {
      state: 'connecting',
      detail: 'The process that holds this connection has no WhatsApp gateway installed.'
    })
  )
  await new Promise(resolve => task.signal.addEventListener('abort', resolve, { once: true }))
}
