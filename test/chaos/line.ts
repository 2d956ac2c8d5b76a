import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

interface Pair {
  near: Socket
  far: Socket
  dead: boolean
  hearsInvalidations: boolean
  keptAlive: boolean
}

/**
 * A connection that asked PostgreSQL for it (core/jobs/presence.ts) is missed there so long after
 * its line died: what TCP's keepalive does, which a socket on this machine would answer.
 */
const MISSED_MS = 20_000

/**
 * The line between one process and PostgreSQL. It can go dead without a word, as behind a firewall
 * that has forgotten a connection: what is sent gets nowhere, and neither end hears that it is so.
 */
export class Line {
  private readonly pairs = new Set<Pair>()
  private constructor(private readonly server: Server) {}

  static async to(port: number): Promise<Line> {
    const server = createServer()
    const line = new Line(server)
    server.on('connection', near => line.carry(near, connect(port, '127.0.0.1')))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return line
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /**
   * The connections there are now carry nothing more; new ones are carried.
   * @param which all of them, or only the one that listens for changes
   * @returns how many died
   */
  goDead(which: 'all' | 'changes'): number {
    const dying = [...this.pairs].filter(
      pair => !pair.dead && (which === 'all' || pair.hearsInvalidations)
    )
    for (const pair of dying) {
      pair.dead = true
      if (pair.keptAlive) {
        setTimeout(() => {
          pair.far.destroy()
        }, MISSED_MS).unref()
      }
    }
    return dying.length
  }

  close(): void {
    this.server.close()
    for (const { near, far } of this.pairs) for (const socket of [near, far]) socket.destroy()
  }

  private carry(near: Socket, far: Socket): void {
    const pair: Pair = { near, far, dead: false, hearsInvalidations: false, keptAlive: false }
    this.pairs.add(pair)
    near.on('data', (sent: Buffer) => {
      if (sent.includes('LISTEN stoa_invalidate')) pair.hearsInvalidations = true
      if (sent.includes('tcp_keepalives_idle')) pair.keptAlive = true
      if (!pair.dead) far.write(sent)
    })
    far.on('data', (sent: Buffer) => {
      if (!pair.dead) near.write(sent)
    })
    for (const [socket, other] of [
      [near, far],
      [far, near]
    ] as const) {
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        // The other end of a dead line does not hear of an end either.
        if (!pair.dead) other.destroy()
        if (near.destroyed && far.destroyed) this.pairs.delete(pair)
      })
    }
  }
}
