import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import t from 'tap'

/**
 * A way to a server that can be cut: what is sent then gets nowhere, without an error, until it is
 * fixed.
 */
export interface Cuttable {
  url: string
  cut(): void
  /** The server is away: what is open breaks, no one answers. */
  sever(): void
  fix(): void
}

export async function cuttable(target: string): Promise<Cuttable> {
  const to = new URL(target)
  const sockets = new Set<Socket>()
  let isCut = false
  const join = (socket: Socket): void => {
    sockets.add(socket)
    if (isCut) socket.pause()
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  }
  let isAway = false
  const server = createServer(near => {
    if (isAway) return near.resetAndDestroy()
    const far = connect(Number(to.port), to.hostname)
    join(near)
    join(far)
    near.pipe(far)
    far.pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    cut() {
      isCut = true
      for (const socket of sockets) socket.pause()
    },
    sever() {
      isAway = true
      for (const socket of sockets) socket.destroy()
    },
    fix() {
      isAway = isCut = false
      for (const socket of sockets) socket.resume()
    }
  }
}
