import { coreErrors, defineUseCase, Id, Type, type Context } from 'stoa/plugin'
import { connectionById, connectionsOf, type ConnectionRow } from '../connection-book.ts'
import { connectionView } from '../views/connection-view.ts'

/** The connection, in the company acted in. @throws stoa.not-found */
export async function connectionHere(ctx: Context, connectionId: string): Promise<ConnectionRow> {
  const [row] = await connectionById([ctx.tenantId, connectionId])
  if (row?.company_id !== ctx.company().id) {
    throw coreErrors['not-found']({ what: 'WhatsApp connection' })
  }
  return row
}

export const listConnections = defineUseCase({
  name: 'whatsapp.list-connections',
  summary: "The company's links to WhatsApp that are not ended",
  permission: 'message.read',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  async run(ctx) {
    const rows = await connectionsOf([ctx.tenantId, ctx.company().id])
    return { items: await Promise.all(rows.map(row => connectionView(ctx, row, { codes: false }))) }
  }
})

export const getConnection = defineUseCase({
  name: 'whatsapp.get-connection',
  summary: 'One link to WhatsApp; while pairing, with the QR code to scan',
  permission: 'message.read',
  reads: true,
  transaction: false,
  peopleOnly: "it shows codes that open the phone's account",
  input: Type.Object({ connectionId: Id }, { additionalProperties: false }),
  async run(ctx, { connectionId }) {
    const row = await ctx.unitOfWork(inside => connectionHere(inside, connectionId), {
      reads: true
    })
    return connectionView(ctx, row) // pictures are drawn when the transaction is over
  }
})
