import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../support/test-servers.ts'

/** A Redis that can be made to fail. */
export class Redis {
  private child: ChildProcess | undefined
  private constructor(
    private readonly folder: string,
    private readonly port: number
  ) {}

  /** @returns undefined where redis-server is not installed */
  static async make(folder: string): Promise<Redis | undefined> {
    const redis = new Redis(folder, await freePort())
    return (await redis.start()) ? redis : undefined
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<boolean> {
    const child = spawn(
      'redis-server',
      [
        '--port',
        String(this.port),
        '--bind',
        '127.0.0.1',
        '--dir',
        this.folder,
        '--save',
        '',
        '--appendonly',
        'no',
        '--maxmemory-policy',
        'noeviction'
      ],
      { stdio: 'ignore', detached: true }
    )
    const started = await Promise.race([
      once(child, 'spawn').then(() => true),
      once(child, 'error').then(() => false)
    ])
    if (!started) return false
    this.child = child
    for (let tries = 0; tries < 200; tries++) {
      if (
        await this.ask('PING').then(
          answer => answer.startsWith('+PONG'),
          () => false
        )
      ) {
        return true
      }
      await sleep(25)
    }
    throw new Error('redis-server does not answer')
  }

  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return
    const gone = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await gone
  }

  freeze(): void {
    this.child?.kill('SIGSTOP')
  }
  thaw(): void {
    this.child?.kill('SIGCONT')
  }

  /** Every write is refused from here on. */
  async fill(): Promise<void> {
    await this.ask('CONFIG SET maxmemory 1')
  }
  async drain(): Promise<void> {
    await this.ask('CONFIG SET maxmemory 0')
  }
  async flush(): Promise<void> {
    await this.ask('FLUSHALL')
  }

  /** One command in Redis's inline form. @returns the answer as it travels */
  private async ask(command: string): Promise<string> {
    const socket = connect(this.port, '127.0.0.1')
    try {
      socket.setTimeout(5_000, () => socket.destroy(new Error(`Redis does not answer ${command}`)))
      socket.write(`${command}\r\n`)
      const [answer] = (await once(socket, 'data')) as [Buffer]
      return answer.toString()
    } finally {
      socket.destroy()
    }
  }
}
