import type { UnitContext } from 'stoa/plugin'
import { whatsAppErrors } from '../errors.ts'
import { needsGateway } from '../gateways/installed.ts'
import { connectionHere, requestCommand } from './store.ts'
import { type ConnectionView, shownConnection, trueState } from './view.ts'

/**
 * Starting over and asking for a code are wishes to the process that holds the connection; it takes
 * them up within a second.
 */
export async function command(
  ctx: UnitContext,
  connectionId: string,
  codePhone: string | null
): Promise<ConnectionView> {
  needsGateway()
  const row = await connectionHere(ctx, connectionId)
  if (row.state === 'ending' || row.state === 'ended') throw whatsAppErrors['connection-ended']()
  if (trueState(row).state === 'connected') {
    throw whatsAppErrors['already-linked']({ phone: row.phone })
  }
  await requestCommand(ctx, connectionId, codePhone)
  ctx.audited(connectionId, codePhone === null ? undefined : { codePhone })
  return shownConnection(ctx, connectionId)
}
