import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'

/** A refusal of the API, as the client sees it. */
export class ApiError extends Error {
  constructor (readonly status: number, readonly code: string, message: string, readonly errors: Array<{ field: string, message: string }>, readonly facts: Record<string, unknown>) { super(message) }
}

export interface Credentials { tenant?: string, email?: string, password?: string, token?: string }
interface Session { url: string, token: string, tenant?: string, email?: string }

const DEFAULT_URL = 'http://127.0.0.1:3000'
const sessionFile = (): string => resolve(process.env.STOA_DATA_DIR ?? '.stoa', 'session.json')

/** Options of every command that talks to a running instance. */
export const withConnection = (command: Command): Command => command
  .option('--url <url>', `address of the instance (default: that of the last login, else ${DEFAULT_URL})`)
  .option('--token <token>', 'access token (or STOA_TOKEN)')
  .option('--tenant <slug>', 'tenant to log in to').option('--email <address>', 'who logs in').option('--password <text>', 'password (or STOA_PASSWORD)')
  .option('--json', 'print JSON for programs', false)

/** Remembers a login for the commands that follow, in a file only its owner can read. */
export async function saveSession (session: Session): Promise<void> {
  await mkdir(dirname(sessionFile()), { recursive: true })
  await writeFile(sessionFile(), JSON.stringify(session), { mode: 0o600 })
}

async function savedSession (): Promise<Session | null> {
  try {
    return JSON.parse(await readFile(sessionFile(), 'utf8')) as Session
  } catch {
    return null
  }
}

/** A client of the HTTP API: logs in again when its token has expired, and waits for an instance that is away for a moment. */
export class Client {
  private token: string | undefined
  /** Answers that were given before, under the same key. */
  replayed = 0

  constructor (readonly url: string, private readonly credentials: Credentials, private readonly waitSeconds = 0) { this.token = credentials.token }

  /** From a command's options, the environment and the last login. */
  static async from (options: Credentials & { url?: string }, waitSeconds = 0): Promise<Client> {
    const saved = await savedSession()
    const url = options.url ?? saved?.url ?? DEFAULT_URL
    const mine = saved?.url === url ? saved : null
    return new Client(url, {
      tenant: options.tenant ?? mine?.tenant, email: options.email ?? mine?.email, password: options.password ?? process.env.STOA_PASSWORD,
      token: options.token ?? process.env.STOA_TOKEN ?? (options.password === undefined ? mine?.token : undefined)
    }, waitSeconds)
  }

  async logIn (): Promise<string> {
    const { tenant, email, password } = this.credentials
    if (tenant === undefined || email === undefined || password === undefined) {
      throw new Error(this.token === undefined ? 'Log in first: stoa login --tenant … --email …, with the password in STOA_PASSWORD.' : 'The access token has expired; run stoa login again, or give --tenant, --email and STOA_PASSWORD.')
    }
    const answer = await this.send<{ accessToken: string }>('POST', '/api/v1/access/login', { body: { tenant, email, password } })
    return (this.token = answer.accessToken)
  }

  /** @throws ApiError with the problem's code and sentence */
  async call<T> (method: string, path: string, options: { body?: unknown, key?: string, raw?: { type: string, text: string } } = {}): Promise<T> {
    if (this.token === undefined) await this.logIn()
    try {
      return await this.send<T>(method, path, options)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401 || this.credentials.password === undefined) throw error
      await this.logIn()
      return this.send<T>(method, path, options)
    }
  }

  /** Sends, again and again while nobody is there: POSTs carry their key, so a repetition acts once. */
  async send<T> (method: string, path: string, { body, key, raw }: { body?: unknown, key?: string, raw?: { type: string, text: string } } = {}): Promise<T> {
    const until = Date.now() + this.waitSeconds * 1000
    for (let attempt = 0; ; attempt++) {
      const answer = await fetch(this.url + path, {
        method,
        headers: {
          ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }), ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(raw ? { 'content-type': raw.type } : body === undefined ? {} : { 'content-type': 'application/json' })
        },
        body: raw?.text ?? (body === undefined ? undefined : JSON.stringify(body))
      }).then(async response => ({ response, text: await response.text() }), (error: unknown) => error as Error)
      const away = answer instanceof Error || answer.response.status === 503 || (answer.response.status === 409 && answer.text.includes('stoa.idempotency-in-flight'))
      if (!away) {
        if (answer.response.headers.get('idempotent-replayed') === 'true') this.replayed++
        return read<T>(answer.response, answer.text)
      }
      if (Date.now() >= until) throw answer instanceof Error ? new Error(`Nobody answers at ${this.url}: start the instance (npm start) or give its address with --url.`, { cause: answer }) : refusal(answer.response.status, answer.text)
      await pause(Math.min(50 * 2 ** attempt, 1_000) * (0.5 + Math.random()))
    }
  }
}

function read<T> (response: Response, text: string): T {
  if (!response.ok) throw refusal(response.status, text)
  return (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T
}

function refusal (status: number, text: string): ApiError {
  try {
    const problem = JSON.parse(text) as { code: string, detail: string, errors?: Array<{ field: string, message: string }>, facts?: Record<string, unknown> }
    return new ApiError(status, problem.code, problem.detail, problem.errors ?? [], problem.facts ?? {})
  } catch {
    return new ApiError(status, 'http', `The server answered ${status}.`, [], {})
  }
}
