import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: string
}
/** A text is sent as it is, under the content type of its headers; anything else as JSON. */
export interface Answered {
  status: number
  body: unknown
  headers?: Record<string, string>
}

export interface Fault {
  /**
   * A number: answered with it. 'drop': the connection is cut. 'hang': nothing is answered until
   * the caller goes away.
   */
  status: number | 'drop' | 'hang'
  /**
   * true: the server does what was asked, and only its answer is lost; false (the default): it does
   * nothing.
   */
  after?: boolean
  /**
   * Which request fails, matched against e.g. 'POST /v2/invoices'; the next of any kind by default.
   */
  on?: RegExp
  /** The vendor's error code, for a status. */
  code?: string
  headers?: Record<string, string>
}

/** An error as the vendor writes it; thrown by a server's operations. */
export class VendorError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string
  ) {
    super(message)
  }
}

/** A test server of a vendor over real HTTP: records what was asked, and fails on demand. */
export abstract class VendorServer {
  /** All that was asked, in order, also what was made to fail. */
  readonly requests: Asked[] = []
  /** Called with each request before anything is done with it. */
  onRequest: (asked: Asked) => void | Promise<void> = () => {}
  private readonly faults: Fault[] = []
  private readonly holds: Array<{ on: RegExp; arrived: () => void; released: Promise<void> }> = []
  private readonly server = createServer((request, response) => {
    void this.serve(request, response)
  })

  /** Starts on this machine. @param port a free one by default */
  async listen(port = 0): Promise<this> {
    await new Promise<void>(resolve => this.server.listen(port, '127.0.0.1', resolve))
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise(resolve => this.server.close(resolve))
  }

  /**
   * As vendors do after a day: no key was ever used before. Who asks again without looking first
   * does it twice.
   */
  forgetsKeys = false

  /**
   * Makes the next request (of the kind `on`) fail; called several times, several fail, one each.
   */
  failNext(fault: Fault): void {
    this.faults.push(fault)
  }

  /**
   * The next request of the kind `on` is done at once but answered only after release(). `arrived`
   * resolves when it is done.
   */
  holdNext(on: RegExp): { arrived: Promise<void>; release: () => void } {
    let arrive = (): void => {}
    let release = (): void => {}
    const arrived = new Promise<void>(resolve => {
      arrive = resolve
    })
    const released = new Promise<void>(resolve => {
      release = resolve
    })
    this.holds.push({ on, arrived: arrive, released })
    return { arrived, release }
  }

  /** How often something was asked, e.g. asked(/^POST .*refunds/). */
  asked(what: RegExp): number {
    return this.requests.filter(asked => what.test(nameOf(asked))).length
  }

  /** Posts a signed event to a URL; the status it was answered with. */
  protected async post(
    url: string,
    { raw, headers }: { raw: string; headers: Record<string, string> }
  ): Promise<number> {
    const response = await fetch(url, { method: 'POST', headers, body: raw })
    await response.arrayBuffer()
    return response.status
  }

  protected abstract answer(asked: Asked): Answered
  protected abstract errorBody(error: VendorError): unknown
  /** Told when a request was done and its caller got an error in place of the answer. */
  protected spoilt(_asked: Asked, _answered: Answered): void {}

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await read(request)
    this.requests.push(asked)
    await this.onRequest(asked)
    const fault = take(this.faults, ({ on }) => on === undefined || on.test(nameOf(asked)))
    const hold = take(this.holds, ({ on }) => on.test(nameOf(asked)))
    let answered: Answered | undefined
    if (!fault || fault.after) answered = this.attempt(() => this.answer(asked))
    if (hold) {
      hold.arrived()
      await hold.released
    }
    if (fault?.status === 'hang') return
    if (fault?.status === 'drop') {
      request.socket.destroy()
      return
    }
    if (fault) {
      const { status, code = 'ERROR', headers } = fault
      answered = {
        ...this.attempt(() => {
          throw new VendorError(Number(status), code, 'A fault was asked for.')
        }),
        ...(headers && { headers })
      }
      if (fault.after) this.spoilt(asked, answered)
    }
    if (answered) {
      response
        .writeHead(answered.status, { 'content-type': 'application/json', ...answered.headers })
        .end(typeof answered.body === 'string' ? answered.body : JSON.stringify(answered.body))
    }
  }

  private attempt(run: () => Answered): Answered {
    try {
      return run()
    } catch (error) {
      const known =
        error instanceof VendorError ? error : new VendorError(500, 'SERVER_ERROR', String(error))
      return { status: known.status, body: this.errorBody(known) }
    }
  }
}

function nameOf({ method, path }: Asked): string {
  return `${method} ${path}`
}

async function read(request: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://vendor')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    body: Buffer.concat(chunks).toString(),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    )
  }
}

function take<T>(list: T[], fits: (item: T) => boolean): T | undefined {
  const index = list.findIndex(fits)
  return index === -1 ? undefined : list.splice(index, 1)[0]
}
