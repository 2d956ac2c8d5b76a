import { defineUseCase, Id, Input } from 'stoa/plugin'
import { messageHere } from './store.ts'
import { type MessageView, messageViews } from './view.ts'

export const getMessage = defineUseCase({
  name: 'whatsapp.get-message',
  summary: 'A message and its status',
  permission: 'message.read',
  reads: true,
  input: Input({ messageId: Id }),
  async run(ctx, { messageId }) {
    const [view] = await messageViews(ctx, [await messageHere(ctx, messageId)])
    return view as MessageView
  }
})
