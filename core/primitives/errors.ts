import type { Static, TSchema } from '@sinclair/typebox'
import { amountText } from './amount-text.ts'

/**
 * Every refusal of Stoa is a Problem: a stable code, an HTTP status, and a sentence that says what
 * to do. Rendered as application/problem+json (RFC 9457). A plugin declares its codes once with
 * defineErrors(); the catalogue in docs/errors.md is printed from these declarations.
 */
export interface ErrorDeclaration {
  /** HTTP status of the refusal, 400 to 599. */
  status: number
  /**
   * One sentence for the developer of a shop; `{name}` is replaced by the fact of that name, which
   * whoever throws must give. `{leftMinor}`, in minor units, is told as an amount: 12.50 GBP, of the
   * fact `currency` or else of the company where one acts. A parameter of a URL is written `:name`.
   */
  message: string
  /** What else is among the facts, for programs that recognise the error by its handle. */
  facts?: TSchema
}

/**
 * One field of the request that was refused. `field` is a JSON pointer into the body, or
 * `query.<name>`, `path.<name>`.
 */
export interface FieldError {
  field: string
  code: string
  message: string
}

export type Facts = Record<string, unknown>

export class Problem extends Error {
  readonly facts: Facts
  readonly errors: FieldError[]
  readonly headers: Record<string, string>
  private readonly template: string | undefined

  constructor(
    readonly code: string,
    readonly status: number,
    sentence: string,
    details: Details & { facts?: Facts; template?: string } = {}
  ) {
    super(sentence, { cause: details.cause })
    this.name = 'Problem'
    this.template = details.template
    this.facts = details.facts ?? {}
    this.errors = details.errors ?? []
    this.headers = details.headers ?? {}
  }

  /** Tells its amounts in the currency of where one acts, unless its facts name another. */
  tellIn(currency: string): void {
    if (this.template === undefined || !/Minor\}/.test(this.template)) return
    if (typeof this.facts.currency === 'string') return
    this.facts.currency = currency
    this.message = sentence(this.template, this.facts)
  }
}

interface Details {
  errors?: FieldError[]
  headers?: Record<string, string>
  cause?: unknown
}

/** The names in braces of a sentence. */
type Named<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Named<Rest>
  : never
/** What a refusal tells programs: at least what its sentence names, and what its schema says. */
type FactsOf<D extends ErrorDeclaration> = (D['facts'] extends TSchema
  ? Static<D['facts']>
  : Facts) & { [name in Named<D['message']>]: unknown }
type Given<D extends ErrorDeclaration> = [Named<D['message']>] extends [never]
  ? D['facts'] extends TSchema
    ? [facts: FactsOf<D>, details?: Details]
    : [facts?: Facts, details?: Details]
  : [facts: FactsOf<D>, details?: Details]

/** A refusal by its declaration, for whoever does not throw it. */
export interface ErrorHandle {
  readonly code: string
  readonly declaration: ErrorDeclaration
}

/** Makes a refusal from the facts its sentence names, and recognises it. */
export interface ErrorMaker<D extends ErrorDeclaration = ErrorDeclaration> extends ErrorHandle {
  (...given: Given<D>): Problem
  /** Whether this is what went wrong; of another plugin's error it says what the facts hold. */
  is(error: unknown): error is Problem & { readonly facts: FactsOf<D> }
}

export type ErrorCatalogue = Readonly<Record<string, ErrorHandle>>

/**
 * Declares the refusals of one owner.
 * @param owner the plugin's name; the code on the wire is `<owner>.<what-went-wrong>`
 * @returns one maker a code; the facts that its sentence names must be given:
 * `throw posErrors['tenders-do-not-cover']({ dueMinor: 1250, paidMinor: 1000 })`
 */
export function defineErrors<const D extends Record<string, ErrorDeclaration>>(
  owner: string,
  declarations: D
): { readonly [name in keyof D]: ErrorMaker<D[name]> } {
  const makers: Record<string, unknown> = {}
  for (const [name, declaration] of Object.entries(declarations)) {
    const code = `${owner}.${name}`
    const make = (facts: Facts = {}, details: Details = {}): Problem =>
      new Problem(code, declaration.status, sentence(declaration.message, facts), {
        facts: { ...facts },
        ...details,
        template: declaration.message
      })
    makers[name] = Object.assign(make, {
      code,
      declaration,
      is: (error: unknown) => error instanceof Problem && error.code === code
    })
  }
  return Object.freeze(makers) as { readonly [name in keyof D]: ErrorMaker<D[name]> }
}

function sentence(message: string, facts: Facts): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(facts, name)) return whole
    const fact = facts[name]
    return name.endsWith('Minor') ? amountText(fact, facts.currency) : String(fact)
  })
}

/** Refusals that belong to no plugin. */
export const coreErrors = defineErrors('stoa', {
  'invalid-input': {
    status: 400,
    message:
      'The request does not match the schema of this operation; `errors` names each invalid field and what to change.'
  },
  'wrong-encoding': {
    status: 400,
    message:
      'The body contains bytes that are not valid UTF-8; send it as UTF-8 (in a spreadsheet: save as CSV UTF-8).'
  },
  'unreadable-table': {
    status: 422,
    message: 'The file cannot be read as a table: {reason}. Save it as .xlsx or as CSV UTF-8.'
  },
  'invalid-json': {
    status: 400,
    message: 'The body is not valid JSON; check commas, quotes and the encoding (UTF-8).'
  },
  'unsupported-media-type': {
    status: 415,
    message: 'This operation accepts {takes}; set the Content-Type header accordingly.'
  },
  'body-too-large': {
    status: 413,
    message: 'The body exceeds the limit of this operation ({limit} bytes); send less at a time.'
  },
  'not-found': {
    status: 404,
    message:
      'There is no such {what} here; check the id, and that it belongs to your company and shop.'
  },
  'route-not-found': {
    status: 404,
    message: 'There is no operation {method} {path}; the list is at /docs.'
  },
  'metrics-token': {
    status: 401,
    message:
      'Metrics are for the operator only: send Authorization: Bearer with the STOA_METRICS_TOKEN of this instance.'
  },
  'method-not-allowed': {
    status: 405,
    message: 'The path {path} does not support {method}; it supports {allow}.'
  },
  'stale-version': {
    status: 412,
    message:
      'Someone else changed this in the meantime (it is at version {version}); read it again and repeat your change.'
  },
  'version-required': {
    status: 428,
    message:
      "Send If-Match with the ETag you read, so that you do not overwrite someone else's change."
  },
  conflict: { status: 409, message: 'This conflicts with existing data: {what}.' },
  'number-too-large': {
    status: 422,
    message:
      'A number or date is too large to be stored, or would make a total too large; send a smaller one.'
  },
  'text-too-long': {
    status: 422,
    message: 'A text is too long to be stored; send a shorter one.'
  },
  'rule-broken': {
    status: 422,
    message:
      'The request violates a data rule ({constraint}); check its values against each other and against existing data.'
  },
  'too-many-requests': {
    status: 429,
    message: 'Too many requests; try again in {seconds} seconds.'
  },
  'too-many-connections': {
    status: 429,
    message:
      'So many realtime connections are open for this user or company that no more are taken; close some first.'
  },
  'too-many-topics': {
    status: 422,
    message: 'A realtime connection listens to {most} topics at most; unsubscribe from some first.'
  },
  'too-many-present': {
    status: 429,
    message:
      'The company is shown {most} people at their places and no more; close the page on a device that is not in use.'
  },
  'idempotency-key-required': {
    status: 400,
    message:
      'Send an Idempotency-Key header (any text of 8 to 200 characters, new for each intent) so that a repeated request cannot act twice.'
  },
  'idempotency-key-invalid': {
    status: 400,
    message: 'The Idempotency-Key header must have 8 to 200 printable characters.'
  },
  'idempotency-key-reused': {
    status: 422,
    message: 'This Idempotency-Key was used with another body; use a new key for a new intent.'
  },
  'idempotency-in-flight': {
    status: 409,
    message:
      'A request with this Idempotency-Key is still being processed; repeat it in a moment to get its response.'
  },
  'plugin-not-enabled': {
    status: 404,
    message:
      'The plugin {plugin} is not switched on for this tenant; switch it on with PUT /api/v1/tenants/plugins/{plugin}.'
  },
  'plugin-failed': {
    status: 503,
    message:
      'The plugin {plugin} failed when it was asked, so nothing was done; repeat the request, and if it stays so, ask the operator to run stoa plugin off {plugin}.'
  },
  'plugin-paused': {
    status: 503,
    message:
      'The plugin {plugin} failed repeatedly and is paused; repeat the request in {seconds} seconds, or ask the operator to run stoa plugin on {plugin}.'
  },
  'plugin-off-by-operator': {
    status: 503,
    message:
      'The operator of this instance has switched the plugin {plugin} off; ask them when it will be back.'
  },
  'dry-run-not-possible': {
    status: 409,
    message:
      'The operation {operation} has no dry run because it calls an external service. Only its input can be shown beforehand.'
  },
  'image-unreadable': {
    status: 422,
    message:
      'The picture cannot be read; send a JPEG, PNG, WebP, GIF or AVIF of at most {limit} million pixels.'
  },
  'storage-unavailable': { status: 503, message: 'File storage is down; try again in a moment.' },
  'request-timeout': {
    status: 408,
    message: 'The request was not received completely in time; send it again.'
  },
  'headers-too-large': {
    status: 431,
    message: 'The request headers exceed the limit of 16 KiB.'
  },
  'malformed-request': { status: 400, message: 'This is not a valid HTTP/1.1 request.' },
  'malformed-url': {
    status: 400,
    message:
      'The path is not percent-encoded correctly: each % must be followed by two hexadecimal digits, and the result must be UTF-8.'
  },
  'url-too-long': {
    status: 414,
    message: 'A path segment exceeds 500 characters; check the id.'
  },
  'answer-too-large': {
    status: 422,
    message:
      'The response would exceed what is stored for an Idempotency-Key ({limit} characters), so nothing was done; request less at a time.'
  },
  'figure-too-large': {
    status: 422,
    message:
      'A total exceeds 9,007,199,254,740,991 and cannot be given exactly; request fewer days or a smaller part.'
  },
  'pages-not-built': {
    status: 503,
    message:
      'The pages could not be built, so only the API is served; the log of the process says why.'
  },
  draining: {
    status: 503,
    message:
      'This process is shutting down; repeat the request with the same Idempotency-Key and another process will answer.'
  },
  'client-left': {
    status: 499,
    message: 'The client disconnected before the response, so the request was cancelled.'
  },
  busy: {
    status: 503,
    message:
      'Too much {what} is requested at the moment; repeat the request in {seconds} seconds with the same Idempotency-Key.'
  },
  overloaded: {
    status: 503,
    message:
      'The database is busy with other requests; repeat the request in a moment with the same Idempotency-Key.'
  },
  'database-away': {
    status: 503,
    message:
      'The database cannot be reached at the moment; repeat the request shortly with the same Idempotency-Key.'
  },
  'database-read-only': {
    status: 503,
    message:
      'The database is read-only at the moment; reading still works. Repeat the request shortly with the same Idempotency-Key.'
  },
  'storage-full': {
    status: 503,
    message:
      'The database disk is full, so nothing can be written until the operator frees space; reading still works. Repeat the request later with the same Idempotency-Key.'
  },
  'timed-out': {
    status: 503,
    message:
      'The database did not answer in time; repeat the request with the same Idempotency-Key, or request less at a time.'
  },
  internal: {
    status: 500,
    message:
      'Something went wrong on our side; quote the request id {requestId} when you report it.'
  }
})
