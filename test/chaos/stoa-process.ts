import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const STOA = resolve(import.meta.dirname, '../../bin/stoa.mjs')
const START_MS = 300_000
const STOP_MS = 60_000
const LAST_WORDS = 4_000

/**
 * A Stoa as an operator starts it. One that ends unbidden is noted, and started again as a service
 * manager would.
 */
export class StoaProcess {
  /** How it ended, each time no one had asked it to. */
  readonly deaths: string[] = []
  private child: ChildProcess | undefined
  private said = ''
  private bidden = false
  private starting: Promise<void> | undefined

  constructor(
    private readonly port: number,
    private readonly environment: Record<string, string>
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number | undefined {
    return this.child?.pid
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    this.bidden = false
    const child = spawn(process.execPath, [STOA, 'start', '--json'], {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LOG_LEVEL: 'error',
        ...this.environment,
        PORT: String(this.port)
      },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    this.child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        this.said = (this.said + text.toString()).slice(-LAST_WORDS)
      })
    }
    let served = false
    child.once('exit', (code, signal) => {
      if (served && !this.bidden) this.died(code, signal)
    })
    await this.ready(child)
    served = true
  }

  async stop(): Promise<void> {
    await this.starting?.catch(() => {})
    const child = this.child
    if (!child || hasEnded(child)) return
    this.bidden = true
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const late = setTimeout(() => {
      this.deaths.push(`SIGTERM did not end it in ${STOP_MS / 1000} s`)
      child.kill('SIGKILL')
    }, STOP_MS)
    await gone
    clearTimeout(late)
  }

  /** kill -9, and up again. */
  async killAndStart(): Promise<void> {
    await this.kill()
    await this.start()
  }

  async kill(): Promise<void> {
    const child = this.child
    if (!child || hasEnded(child)) return
    this.bidden = true
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  freeze(): void {
    this.child?.kill('SIGSTOP')
  }
  thaw(): void {
    this.child?.kill('SIGCONT')
  }

  /** After a death: that it serves again. */
  async isUp(): Promise<void> {
    await this.starting
  }

  private died(code: number | null, signal: string | null): void {
    const reason = this.said
      .split('\n')
      .filter(line => /\berror\b/i.test(line))
      .slice(-2)
      .join(' / ')
      .slice(0, 400)
    this.deaths.push(`ended with ${signal ?? code}: ${reason || this.said.slice(-300)}`)
    this.starting = this.startUntilUp()
    this.starting.catch(() => {})
  }

  /** While the database is away a start fails; a service manager tries again. */
  private async startUntilUp(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        return await this.start()
      } catch (error) {
        if (tries >= 120) throw error
        await sleep(1_000)
      }
    }
  }

  private async ready(child: ChildProcess): Promise<void> {
    for (const end = Date.now() + START_MS; ; await sleep(50)) {
      if (hasEnded(child)) throw new Error(`Stoa ended in its start: ${this.said}`)
      const serves = await fetch(`${this.url}/health/live`, {
        signal: AbortSignal.timeout(3_000)
      }).then(
        answer => answer.ok,
        () => false
      )
      if (serves) return
      if (Date.now() > end) throw new Error(`Stoa does not serve: ${this.said}`)
    }
  }
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null
