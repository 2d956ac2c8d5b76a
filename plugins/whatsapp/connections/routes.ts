import { del, get, post, Type } from 'stoa/plugin'
import { endConnection } from './end-connection.ts'
import { getConnection } from './get-connection.ts'
import { listConnections } from './list-connections.ts'
import { openConnection } from './open-connection.ts'
import { requestPairingCode } from './request-pairing-code.ts'
import { restartConnection } from './restart-connection.ts'
import { ConnectionView } from './view.ts'

export const connectionRoutes = [
  get('', listConnections, Type.Object({ items: Type.Array(ConnectionView) })),
  post('', openConnection, ConnectionView, { status: 201 }),
  get('/:connectionId', getConnection, ConnectionView),
  post('/:connectionId/restart', restartConnection, ConnectionView, { status: 202 }),
  post('/:connectionId/pairing-code', requestPairingCode, ConnectionView, { status: 202 }),
  del('/:connectionId', endConnection, ConnectionView, { status: 202 })
]
