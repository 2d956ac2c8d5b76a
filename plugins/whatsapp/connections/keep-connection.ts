import type { Duty } from 'stoa/plugin'
import { connectionById, showConnection } from './store.ts'
import { baileysGateway } from '../gateways/baileys.ts'
import { ConnectionKeeper } from './connection-keeper.ts'

/** The duty `whatsapp.connection`: its id is the connection's. */
export async function keepConnection(duty: Duty): Promise<void> {
  const [row] = await duty.ctx.unitOfWork(ctx => connectionById([ctx.tenantId, duty.id]), {
    reads: true
  })
  if (!row || row.state === 'ended') return
  if (baileysGateway.installed()) {
    return new ConnectionKeeper(duty, row.company_id, baileysGateway).run(row)
  }
  await duty.write(row.company_id, ctx =>
    showConnection(ctx, duty.id, {
      state: 'connecting',
      detail: 'The process that holds this connection has no WhatsApp gateway installed.'
    })
  )
  await new Promise(resolve => duty.signal.addEventListener('abort', resolve, { once: true }))
}
