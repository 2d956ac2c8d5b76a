import { spawn, type ChildProcess } from 'node:child_process'
import t from 'tap'
import { newId } from '../../../core/primitives/ids.ts'
import { TEST_SECRET } from '../postgres.ts'
import { testInstance, type SignedUp, type TestInstance } from '../instance.ts'
import { trustServer } from './certificates.ts'
import type { Handset } from './handset.ts'
import { WhatsAppServer } from './server.ts'
import { set } from '../setting.ts'
import { endProcess } from '../shared.ts'

const WAIT_MS = 90_000
const POLL_MS = 50

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the tests assert
type Answer = any

/**
 * Waits until the question has an answer that is neither false, null nor undefined; throws after 90
 * s, naming what was waited for.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined> | T | false | null | undefined
): Promise<T> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end;) {
    const answer = await ask()
    if (answer !== false && answer !== undefined && answer !== null) return answer
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
  throw new Error(`waited in vain until ${what}`)
}

/**
 * A company on an instance of its own, whose WhatsApp plugin talks to a local server, without the
 * pauses it makes among people.
 */
export class WhatsAppShop {
  constructor(
    readonly server: WhatsAppServer,
    readonly stoa: TestInstance,
    readonly owner: SignedUp
  ) {}

  ask(
    method: Method,
    path: string,
    body?: unknown,
    headers?: Record<string, string>
  ): Promise<Answer> {
    return this.stoa.ok(method, `/api/v1/${path}`, { token: this.owner.token, body, headers })
  }

  async refusal(
    method: Method,
    path: string,
    body?: unknown
  ): Promise<{ status: number; code: string }> {
    const answer = await this.stoa.call(method, `/api/v1/${path}`, {
      token: this.owner.token,
      body
    })
    return { status: answer.statusCode, code: answer.json().code }
  }

  async set(key: string, value: unknown): Promise<void> {
    await set(this.stoa, `whatsapp/${key}`, 'company', value, { token: this.owner.token })
  }

  async customer(
    name: string,
    phone: string,
    facts: object = { whatsappConsent: true }
  ): Promise<string> {
    return (await this.ask('POST', 'customers/customers', { name, phone, ...facts })).id
  }

  /** Queues a text for a number; returns the message's id. */
  async write(to: string, text: string): Promise<string> {
    return (
      await this.ask(
        'POST',
        'whatsapp/messages',
        { to, text, consent: true },
        { 'idempotency-key': newId() }
      )
    ).id
  }

  message(id: string, state: string): Promise<Answer> {
    return until(`the message is ${state}`, async () => {
      const message = await this.ask('GET', `whatsapp/messages/${id}`)
      return message.state === state && message
    })
  }

  connection(id: string, state: string): Promise<Answer> {
    return until(`the connection is ${state}`, async () => {
      const connection = await this.ask('GET', `whatsapp/connections/${id}`)
      return connection.state === state && connection
    })
  }

  /**
   * Makes a connection and links it to the handset by QR code. Returns its id once it is connected.
   */
  async link(phone: Handset): Promise<string> {
    const { id } = await this.ask('POST', 'whatsapp/connections', { name: 'Till' })
    const { qr } = await until(
      'a QR code is shown',
      async () => (await this.connection(id, 'pairing')).pairing
    )
    await phone.scanQr(qr.text)
    await this.connection(id, 'connected')
    return id
  }
}

/** A worker in a process of its own, on the shop's database. */
export interface WorkerProcess {
  readonly child: ChildProcess
  /** All it has printed so far. */
  printed(): string
}

/** Starts such a process; it is killed with the test file. Resolves when it works. */
export async function workerProcess({ stoa, server }: WhatsAppShop): Promise<WorkerProcess> {
  const child = spawn(
    process.execPath,
    [
      '--import=tsx',
      `--import=${import.meta.dirname}/trust.ts`,
      `${import.meta.dirname}/worker.ts`
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: stoa.database.adminUrl,
        STOA_SECRET: TEST_SECRET,
        WHATSAPP_SOCKET_URL: server.url,
        WHATSAPP_TEST_AUTHORITY: server.authorityKey
      }
    }
  )
  t.teardown(() => {
    child.kill('SIGKILL')
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  }
  await until('the worker is ready', () => {
    if (child.exitCode !== null) throw new Error(`The worker ended: ${printed}`)
    return printed.includes('ready')
  })
  return { child, printed: () => printed }
}

/**
 * Starts server, instance and company; all stop with the test file. Baileys leaves timers behind,
 * so the process is ended then.
 */
export async function whatsAppShop(
  environment: Record<string, string> = {}
): Promise<WhatsAppShop> {
  t.teardown(endProcess) // the last one: teardowns run in reverse
  trustServer()
  const server = await new WhatsAppServer().listen()
  t.teardown(() => server.close())
  const stoa = await testInstance({ WHATSAPP_SOCKET_URL: server.url, ...environment })
  const shop = new WhatsAppShop(server, stoa, await stoa.signUp())
  for (const pause of ['shortestPauseSeconds', 'longestPauseSeconds', 'chatPauseSeconds']) {
    await shop.set(pause, 0)
  }
  await shop.set('showTyping', false)
  return shop
}
