import type { Registry } from '../../core/plugins/registry.ts'
import { newId } from '../../core/primitives/ids.ts'
import type { TestInstance } from './instance.ts'
import { filled, operationsOf, type Operation } from './operations.ts'
import { sample } from './sample.ts'

/**
 * Who sends requests, and where they act. Without a token it is someone who comes in by auth strategies
 * alone.
 */
export interface Actor {
  token?: string
  headers?: Record<string, string>
  /** Who does what takes a permission held for the whole company. */ forCompany?: Actor
}

interface Call {
  body?: unknown
  headers?: Record<string, string>
  inCompany?: string | undefined
}

/** What a request needs beside its operation. */
export interface Sending {
  path?: Record<string, string>
  body?: unknown
  /** The whole company it is done in, not the actor's shop. */
  inCompany?: string
}

/** A request that went well, and how to make another one like it: valid, but new. */
export interface Recording {
  operation: Operation
  sent: Sending
  key: string
  make: () => Promise<Sending>
}

type Json = Record<string, unknown>

const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch)es$/, '$1')
    .replace(/s$/, '')
    .replace(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase())
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What a request was answered with; of many records sent at once, what the first of them was. */
export function statusOf({ statusCode, body }: { statusCode: number; body: string }): number {
  if (statusCode !== 200 || !body.startsWith('{"kept":')) return statusCode
  const { items } = JSON.parse(body) as { items: Array<{ status: number }> }
  return items[0]?.status ?? statusCode
}

/** What a browser says of a page of this origin, where no other is let in. */
export const fromOwnPage = ({ route }: Operation): Record<string, string> =>
  route.inCookie ? { 'sec-fetch-site': 'same-origin' } : {}

/** Sends requests of one actor, remembers those that went well, and the ids their answers named. */
export class Recorder {
  readonly operations: Operation[]
  readonly recordings: Recording[] = []
  /**
   * Fields like `productId` → an id of the actor's own: of what was made, before what was only
   * mentioned.
   */
  private readonly made = new Map<string, string>()
  private readonly mentioned = new Map<string, string>()

  /** Auth strategy → the headers that open it for this actor. */
  readonly authHeaders = new Map<string, Record<string, string>>()

  constructor(
    readonly stoa: TestInstance,
    readonly actor: Actor,
    registry: Registry = stoa.instance.registry
  ) {
    this.operations = operationsOf(registry).filter(
      o => actor.token !== undefined || o.useCase.authStrategy !== undefined
    )
  }

  /** Calls an operation as this actor: by its token, or through the auth strategy the operation has. */
  call(operation: Operation, url: string, { body, headers, inCompany }: Call = {}) {
    const { authStrategy } = operation.useCase
    if (authStrategy !== undefined) {
      return this.stoa.call(operation.method, url, {
        body,
        headers: { ...this.authHeaders.get(authStrategy.name), ...headers }
      })
    }
    return this.staffCall(operation, url, { body, headers, inCompany }, this.actor)
  }

  private async staffCall(
    operation: Operation,
    url: string,
    { body, headers, inCompany }: Call,
    actor: Actor
  ): ReturnType<TestInstance['call']> {
    const { 'x-shop-id': shopId, ...place } = actor.headers ?? {}
    const at =
      inCompany === undefined
        ? { ...place, ...(shopId !== undefined && { 'x-shop-id': shopId }) }
        : { ...place, 'x-company-id': inCompany }
    const answer = await this.stoa.call(operation.method, url, {
      token: actor.token,
      body,
      headers: { ...at, ...fromOwnPage(operation), ...headers }
    })
    if (
      actor.forCompany === undefined ||
      answer.statusCode !== 403 ||
      answer.json().code !== 'access.held-in-shop-only'
    ) {
      return answer
    }
    return this.staffCall(operation, url, { body, headers, inCompany }, actor.forCompany)
  }

  readonly known = (field: string): string | undefined =>
    this.made.get(field) ?? this.mentioned.get(field)

  /** The ids that stand for a kind. */
  get knownIds(): string[] {
    return [...this.mentioned.values(), ...this.made.values()]
  }

  /** Whether the instance has the operation, e.g. 'POST /api/v1/catalog/products'. */
  has(name: string): boolean {
    return this.operations.some(o => o.name === name)
  }

  operation(name: string): Operation {
    const found = this.operations.find(o => o.name === name)
    if (!found) throw new Error(`There is no operation ${name}.`)
    return found
  }

  async send(
    operation: Operation,
    { path = {}, body, inCompany }: Sending,
    headers: Record<string, string> = {}
  ) {
    const version = operation.route.ifMatch
      ? await this.versionAt(operation, filled(operation, path))
      : undefined
    const match: Record<string, string> = version === undefined ? {} : { 'if-match': version }
    return this.call(operation, filled(operation, path), {
      body: operation.in === 'body' ? (body ?? {}) : undefined,
      headers: { ...match, ...headers },
      inCompany
    })
  }

  /**
   * The version one would have read there; where there is nothing to read, 1 of what is changed and
   * none of what is put there first.
   */
  private async versionAt(operation: Operation, url: string): Promise<string | undefined> {
    const { headers } = await this.call({ ...operation, method: 'GET' }, url)
    return headers.etag ?? (operation.route.ifMatch === true ? '"1"' : undefined)
  }

  /**
   * Makes something, and keeps how.
   * @param make builds a valid request, a new one at each call
   * @throws Error with the problem when it is refused
   */
  async make(name: string, make: () => Sending | Promise<Sending>): Promise<Json> {
    const operation = this.operation(name)
    const sent = await make()
    const key = newId()
    const answer = await this.send(operation, sent, { 'idempotency-key': key })
    if (statusOf(answer) >= 300) {
      throw new Error(`${name} answered ${answer.statusCode}: ${answer.body}`)
    }
    this.recordings.push({ operation, sent, key, make: async () => make() })
    const json = answer.body === '' ? {} : (answer.json() as Json)
    this.learn(json, this.nounOf(operation), true)
    return json
  }

  /** Reads, and learns the ids. */
  async read(name: string, query = '', path: Record<string, string> = {}): Promise<Json> {
    const operation = this.operation(name)
    const answer = await this.call(operation, filled(operation, path) + query)
    if (answer.statusCode >= 300) {
      throw new Error(`${name} answered ${answer.statusCode}: ${answer.body}`)
    }
    const json = answer.json() as Json
    this.learn(json, this.nounOf(operation), false)
    return json
  }

  /**
   * Tries everything that makes or changes something and was not done yet, with requests made up
   * from the schemas.
   */
  async improvise(): Promise<string[]> {
    const refused: string[] = []
    const rest = this.operations.filter(
      o =>
        o.in === 'body' &&
        o.useCase.public === undefined &&
        o.useCase.scope !== 'self' &&
        !this.recordings.some(r => r.operation.name === o.name)
    )
    for (const operation of rest) {
      const make = (): Sending => ({
        path: Object.fromEntries(
          Object.entries(operation.path).map(([name, schema]) => [
            name,
            this.known(name) ?? String(sample(schema))
          ])
        ),
        body: sample(operation.rest, { known: this.known })
      })
      await this.make(operation.name, make).catch((error: Error) => {
        refused.push(error.message)
      })
    }
    return refused
  }

  private nounOf(operation: Operation): string {
    const words = operation.url
      .split('/')
      .slice(3)
      .filter(word => !word.startsWith(':'))
    return singular(words[1] ?? words[0] ?? '')
  }

  private learn(value: unknown, noun: string, made: boolean): void {
    if (Array.isArray(value)) {
      for (const item of value) this.learn(item, noun, made)
      return
    }
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'object') {
        this.learn(inner, name === 'items' ? noun : singular(name), made)
      } else if (typeof inner !== 'string' || !UUID.test(inner)) {
        continue
      } else if (name === 'id') {
        this.note(made ? this.made : this.mentioned, `${noun}Id`, inner)
      } else if (name.endsWith('Id')) {
        this.note(this.mentioned, name, inner)
      }
    }
  }

  private note(into: Map<string, string>, field: string, id: string): void {
    if (!into.has(field)) into.set(field, id)
  }
}
