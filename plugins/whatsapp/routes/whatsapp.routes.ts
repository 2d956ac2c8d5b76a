import { del, get, post, Type } from 'stoa/plugin'
import {
  endConnection,
  openConnection,
  requestPairingCode,
  restartConnection
} from '../use-cases/manage-connections.ts'
import { getConnection, listConnections } from '../use-cases/read-connections.ts'
import { getMessage, listMessages, MessagePage } from '../use-cases/read-messages.ts'
import { sendText } from '../use-cases/send-text.ts'
import { ConnectionView } from '../views/connection-view.ts'
import { MessageView } from '../views/message-view.ts'

export const connectionRoutes = [
  get('', listConnections, Type.Object({ items: Type.Array(ConnectionView) })),
  post('', openConnection, ConnectionView, { status: 201 }),
  get('/:connectionId', getConnection, ConnectionView),
  post('/:connectionId/restart', restartConnection, ConnectionView, { status: 202 }),
  post('/:connectionId/pairing-code', requestPairingCode, ConnectionView, { status: 202 }),
  del('/:connectionId', endConnection, ConnectionView, { status: 202 })
]

export const messageRoutes = [
  get('', listMessages, MessagePage),
  post('', sendText, MessageView, { status: 201, idempotency: 'required' }),
  get('/:messageId', getMessage, MessageView)
]
