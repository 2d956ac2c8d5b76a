import { get, post } from 'stoa/plugin'
import { getMessage } from './get-message.ts'
import { listMessages, MessagePage } from './list-messages.ts'
import { resendMessage } from './resend-message.ts'
import { sendText } from './send-text.ts'
import { MessageView } from './view.ts'

export const messageRoutes = [
  get('', listMessages, MessagePage),
  post('', sendText, MessageView, { status: 201, idempotency: 'required' }),
  get('/:messageId', getMessage, MessageView),
  post('/:messageId/resend', resendMessage, MessageView, { status: 201, idempotency: 'required' })
]
