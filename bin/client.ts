import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import { savedSession } from './session.ts'

/** A refusal of the API, as the client sees it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: Array<{ field: string; message: string }>,
    readonly facts: Record<string, unknown>
  ) {
    super(message)
  }
}

export interface Credentials {
  tenant?: string
  email?: string
  password?: string
  token?: string
}

/**
 * What carries a request: over the network by default, or into an instance of this very process.
 */
export type Exchange = (
  url: string,
  request: { method: string; headers: Record<string, string>; body: string | FormData | undefined }
) => Promise<Reply>

interface Reply {
  status: number
  headers: { get(name: string): string | null }
  text(): Promise<string>
}

const DEFAULT_URL = 'http://127.0.0.1:3000'

/** Options of every command that talks to a running instance. */
export const withConnection = (command: Command): Command =>
  command
    .option(
      '--url <url>',
      `address of the instance (default: that of the last login, else ${DEFAULT_URL})`
    )
    .option('--token <token>', 'access token (or STOA_TOKEN)')
    .option('--tenant <slug>', 'tenant to log in to')
    .option('--email <address>', 'who logs in')
    .option('--password <text>', 'password (or STOA_PASSWORD)')
    .option('--json', 'print JSON for programs', false)

/**
 * A client of the HTTP API: logs in again when its token has expired, and waits for an instance
 * that is away for a moment.
 */
export class Client {
  private token: string | undefined
  private loggingIn: Promise<string> | undefined
  /** The shop every request acts in; undefined: the caller's only one, or none. */
  shopId: string | undefined
  /** Answers that were given before, under the same key. */
  replayed = 0

  constructor(
    readonly url: string,
    readonly credentials: Readonly<Credentials>,
    private readonly waitSeconds = 0,
    private readonly exchange: Exchange = fetch
  ) {
    this.token = credentials.token
  }

  /** From a command's options, the environment and the last login. */
  static async from(options: Credentials & { url?: string }, waitSeconds = 0): Promise<Client> {
    const saved = await savedSession()
    const url = (options.url ?? saved?.url ?? DEFAULT_URL).replace(/\/{1,9}$/, '')
    const mine = saved?.url === url ? saved : null
    return new Client(
      url,
      {
        tenant: options.tenant ?? mine?.tenant,
        email: options.email ?? mine?.email,
        password: options.password ?? process.env.STOA_PASSWORD,
        token:
          options.token ??
          process.env.STOA_TOKEN ??
          (options.password === undefined ? mine?.token : undefined)
      },
      waitSeconds
    )
  }

  /**
   * Many requests may find the token expired at the same moment: one of them logs in, the others
   * wait for it.
   */
  logIn(): Promise<string> {
    this.loggingIn ??= this.logInOnce().finally(() => {
      this.loggingIn = undefined
    })
    return this.loggingIn
  }

  private async logInOnce(): Promise<string> {
    const { tenant, email, password } = this.credentials
    if (tenant === undefined || email === undefined || password === undefined) {
      throw new Error(
        this.token === undefined
          ? 'Log in first: stoa login --tenant … --email …, with the password in STOA_PASSWORD.'
          : 'The access token has expired; run stoa login again, or give --tenant, --email and STOA_PASSWORD.'
      )
    }
    this.token = undefined
    const answer = await this.send<{ accessToken: string }>('POST', '/api/v1/access/login', {
      body: { tenant, email, password }
    })
    return (this.token = answer.accessToken)
  }

  /** @throws ApiError with the problem's code and sentence */
  async call<T>(
    method: string,
    path: string,
    options: { body?: unknown; key?: string } = {}
  ): Promise<T> {
    if (this.token === undefined) await this.logIn()
    const used = this.token
    try {
      return await this.send<T>(method, path, options)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      if (this.credentials.password === undefined && error.code !== 'access.token-expired') {
        throw error
      }
      if (this.token === used || this.token === undefined) await this.logIn()
      return this.send<T>(method, path, options)
    }
  }

  /**
   * Sends, again and again while no one is there: POSTs carry their key, so a repetition acts once.
   */
  async send<T>(
    method: string,
    path: string,
    { body, key }: { body?: unknown; key?: string } = {}
  ): Promise<T> {
    const until = Date.now() + this.waitSeconds * 1000
    for (let attempt = 0; ; attempt++) {
      const answer = await this.exchange(this.url + path, {
        method,
        headers: {
          ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(this.shopId === undefined ? {} : { 'x-shop-id': this.shopId }),
          ...(body === undefined || body instanceof FormData
            ? {}
            : { 'content-type': 'application/json' })
        },
        body: body === undefined || body instanceof FormData ? body : JSON.stringify(body)
      }).then(
        async response => ({ response, text: await response.text() }),
        (error: unknown) => error as Error
      )
      const away =
        answer instanceof Error ||
        answer.response.status === 503 ||
        (answer.response.status === 409 && answer.text.includes('stoa.idempotency-in-flight'))
      if (!away) {
        if (answer.response.headers.get('idempotent-replayed') === 'true') this.replayed++
        return read<T>(
          answer.response.status,
          answer.response.headers.get('content-type'),
          answer.text
        )
      }
      if (Date.now() >= until) {
        throw answer instanceof Error
          ? new Error(
              `No one answers at ${this.url}: start the instance (npm start) or give its address with --url.`,
              { cause: answer }
            )
          : refusal(answer.response.status, answer.text)
      }
      await pause(Math.min(50 * 2 ** attempt, 1_000) * (0.5 + Math.random()))
    }
  }
}

function read<T>(status: number, type: string | null, text: string): T {
  if (status >= 300) throw refusal(status, text)
  return (type?.includes('json') ? JSON.parse(text) : text) as T
}

function refusal(status: number, text: string): ApiError {
  try {
    const problem = JSON.parse(text) as {
      code: string
      detail: string
      errors?: Array<{ field: string; message: string }>
      facts?: Record<string, unknown>
    }
    return new ApiError(
      status,
      problem.code,
      problem.detail,
      problem.errors ?? [],
      problem.facts ?? {}
    )
  } catch {
    return new ApiError(status, 'http', `The server answered ${status}.`, [], {})
  }
}
