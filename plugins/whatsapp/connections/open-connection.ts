import { defineUseCase, Input, newId, Type } from 'stoa/plugin'
import { whatsAppErrors } from '../errors.ts'
import { needsGateway } from '../gateways/installed.ts'
import { connectionsOf, insertConnection } from './store.ts'
import { shownConnection } from './view.ts'

const MOST_CONNECTIONS = 5

export const openConnection = defineUseCase({
  name: 'whatsapp.open-connection',
  summary: 'Starts linking a phone; within seconds the connection shows a QR code',
  permission: 'whatsapp.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  humanOnly: "it begins a pairing, whose codes open the phone's account",
  input: Input({ name: Type.String({ minLength: 1, maxLength: 80, default: 'WhatsApp' }) }),
  async run(ctx, { name }) {
    needsGateway()
    const company = ctx.company()
    if ((await connectionsOf([ctx.tenantId, company.id])).length >= MOST_CONNECTIONS) {
      throw whatsAppErrors['too-many-connections']({ most: MOST_CONNECTIONS })
    }
    const id = newId()
    await insertConnection([ctx.tenantId, company.id, id, name])
    await ctx.setLeasedTask('whatsapp.connection', id, true)
    ctx.audited(id, { name })
    return shownConnection(ctx, id)
  }
})
