import { defineUseCase, Id, newId, Type, type Context } from 'stoa/plugin'
import { connectionsOf, insertConnection, showConnection, wishFor } from '../connection-book.ts'
import { whatsAppErrors } from '../errors.ts'
import { baileysGateway } from '../gateways/baileys.ts'
import { checkPhone } from '../phone.ts'
import { connectionView, trueState, type ConnectionView } from '../views/connection-view.ts'
import { connectionHere } from './read-connections.ts'

const MOST_CONNECTIONS = 5

function needsGateway(): void {
  if (!baileysGateway.installed()) throw whatsAppErrors['gateway-not-installed']()
}

async function shown(ctx: Context, connectionId: string): Promise<ConnectionView> {
  return connectionView(ctx, await connectionHere(ctx, connectionId), { codes: false })
}

export const openConnection = defineUseCase({
  name: 'whatsapp.open-connection',
  summary: 'Begins to link a phone: within seconds the connection shows a QR code',
  permission: 'whatsapp.manage',
  peopleOnly: "it begins a pairing, whose codes open the phone's account",
  input: Type.Object(
    { name: Type.String({ minLength: 1, maxLength: 80, default: 'WhatsApp' }) },
    { additionalProperties: false }
  ),
  async run(ctx, { name }) {
    needsGateway()
    const company = ctx.company()
    if ((await connectionsOf([ctx.tenantId, company.id])).length >= MOST_CONNECTIONS) {
      throw whatsAppErrors['too-many-connections']({ most: MOST_CONNECTIONS })
    }
    const id = newId()
    await insertConnection([ctx.tenantId, company.id, id, name])
    await ctx.setDuty('whatsapp.connection', id, true)
    ctx.audited(id, { name })
    return shown(ctx, id)
  }
})

/**
 * Starting over and asking for a code are wishes to the process that holds the connection; it takes
 * them up within a second.
 */
async function wish(
  ctx: Context,
  connectionId: string,
  codePhone: string | null
): Promise<ConnectionView> {
  needsGateway()
  const row = await connectionHere(ctx, connectionId)
  if (row.state === 'ending' || row.state === 'ended') throw whatsAppErrors['connection-ended']()
  if (trueState(row).state === 'connected') {
    throw whatsAppErrors['already-linked']({ phone: row.phone })
  }
  await wishFor(ctx, connectionId, codePhone)
  ctx.audited(connectionId, codePhone === null ? undefined : { codePhone })
  return shown(ctx, connectionId)
}

export const restartConnection = defineUseCase({
  name: 'whatsapp.restart-connection',
  summary:
    'Starts a connection again that has stopped: with its keys where they may still hold, else with a new QR code',
  permission: 'whatsapp.manage',
  peopleOnly: "it begins a pairing, whose codes open the phone's account",
  input: Type.Object({ connectionId: Id }, { additionalProperties: false }),
  run: (ctx, { connectionId }) => wish(ctx, connectionId, null)
})

export const requestPairingCode = defineUseCase({
  name: 'whatsapp.request-pairing-code',
  summary:
    'Asks for a code to type on the phone instead of scanning; the connection shows it within seconds',
  permission: 'whatsapp.manage',
  peopleOnly: "it gives a code that opens the phone's account",
  input: Type.Object(
    {
      connectionId: Id,
      phone: Type.String({ maxLength: 20, description: 'The phone to link, E.164.' })
    },
    { additionalProperties: false }
  ),
  run: (ctx, { connectionId, phone }) => wish(ctx, connectionId, checkPhone(phone))
})

export const endConnection = defineUseCase({
  name: 'whatsapp.end-connection',
  summary: 'Unlinks the phone and deletes the keys; messages stay, and wait for another connection',
  permission: 'whatsapp.manage',
  peopleOnly: 'linking the phone again takes a person with it',
  input: Type.Object({ connectionId: Id }, { additionalProperties: false }),
  async run(ctx, { connectionId }) {
    const row = await connectionHere(ctx, connectionId)
    if (row.state !== 'ended' && row.state !== 'ending') {
      await showConnection(ctx, connectionId, {
        state: 'ending',
        detail: 'The phone is being told.'
      })
    }
    ctx.audited(connectionId)
    return shown(ctx, connectionId)
  }
})
