import { defineUseCase, Input } from 'stoa/plugin'
import { connectionsOf } from './store.ts'
import { connectionView } from './view.ts'

export const listConnections = defineUseCase({
  name: 'whatsapp.list-connections',
  summary: "The company's active WhatsApp connections",
  permission: 'message.read',
  reads: true,
  input: Input({}),
  async run(ctx) {
    const rows = await connectionsOf([ctx.tenantId, ctx.company().id])
    return { items: await Promise.all(rows.map(row => connectionView(ctx, row, { codes: false }))) }
  }
})
