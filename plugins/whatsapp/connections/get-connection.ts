import { defineUseCase, Id, Input } from 'stoa/plugin'
import { connectionHere } from './store.ts'
import { connectionView } from './view.ts'

export const getConnection = defineUseCase({
  name: 'whatsapp.get-connection',
  summary: 'A WhatsApp connection; while pairing, with the QR code to scan',
  permission: 'message.read',
  reads: true,
  transaction: false,
  humanOnly: "it shows codes that open the phone's account",
  input: Input({ connectionId: Id }),
  async run(ctx, { connectionId }) {
    const row = await ctx.unitOfWork(inside => connectionHere(inside, connectionId), {
      reads: true
    })
    return connectionView(ctx, row) // pictures are drawn when the transaction is over
  }
})
