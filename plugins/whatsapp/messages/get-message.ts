import { coreErrors, defineUseCase, Id, Input, statement } from 'stoa/plugin'
import { MESSAGE_COLUMNS, type MessageRow } from './store.ts'
import { messageView, whatQueueWaitsFor } from './view.ts'

const one = statement<MessageRow>(
  'whatsapp.message-by-id',
  `SELECT ${MESSAGE_COLUMNS} FROM whatsapp_message WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)

export const getMessage = defineUseCase({
  name: 'whatsapp.get-message',
  summary: 'A message and its status',
  permission: 'message.read',
  reads: true,
  input: Input({ messageId: Id }),
  async run(ctx, { messageId }) {
    const [[row], waiting] = await Promise.all([
      one([ctx.tenantId, ctx.company().id, messageId]),
      whatQueueWaitsFor(ctx)
    ])
    if (!row) throw coreErrors['not-found']({ what: 'message' })
    return messageView(row, waiting)
  }
})
