import type { Readable } from 'node:stream'
import { Type, type Static, type TObject, type TSchema } from '@sinclair/typebox'
import type { Context } from '../../context/context.ts'
import type { AnyUseCase, UseCase } from '../../context/use-case.ts'
import type { LimitName } from '../limits/rate-limits.ts'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** '' or '/:saleId/receipt'; path parameters are fields of the use case's input. */
  readonly path: string
  readonly useCase: AnyUseCase
  readonly reply: TSchema
  readonly status: number
  /** Whether the Idempotency-Key header must, may or cannot be sent. */
  readonly idempotency: 'required' | 'optional' | 'none'
  /**
   * true: the input's `version` comes from the If-Match header, and is required. 'to-change': the
   * same for what is put where something may stand already; the use case refuses to change what is
   * there without it (stoa.version-required).
   */
  readonly ifMatch: boolean | 'to-change'
  /**
   * 'csv' and 'image': besides JSON, takes the file as the body or as a multipart file, as the
   * input's `csv` or `image`. 'raw': the request as it came, as the input's RawInput.
   */
  readonly accepts: 'json' | 'csv' | 'image' | 'raw'
  /** 'stream': server-sent events; 'verbatim': status, type and body are the use case's own. */
  readonly answers: 'json' | 'stream' | 'verbatim'
  /** Set when the reply is not JSON. */
  readonly sends: Sends | undefined
  readonly rateLimit: LimitName | undefined
  /**
   * The input's and the result's `refreshToken` and `deviceSecret` travel in the cookies of the
   * browser's session and of the device it is, and only this origin's own pages may call it.
   */
  readonly inCookie: boolean
  /** Served at exactly this path instead of below the plugin's. The kernel's own plugins only. */
  readonly at: string | undefined
}

/** One event of a stream (server-sent events, WHATWG HTML section 9.2). */
export interface StreamEvent {
  event: string
  data: unknown
}

/** An answer in someone else's protocol. */
export interface Verbatim {
  status: number
  type: string
  body: string
}

/** A stream is sent as it comes; one that breaks off ends the connection, so that nobody takes a part for the whole. */
export type Sendable = string | Buffer | Readable

export interface Sends {
  type: string
  render: (result: never, ctx: Context) => Promise<Sendable> | Sendable
  /** Offered as a download under this name. */
  filename?: (result: never) => string
  /**
   * Of a page: its Content-Security-Policy. Left out, no other page may frame it, and it chooses no
   * base and runs no plugin.
   */
  policy?: string
  /**
   * Of what never changes under its address, and anyone may see who knows it: its entity tag. It may
   * be kept for ever by everyone (RFC 8246) and shown by pages of other origins.
   */
  lasting?: (result: never) => string
}

type Options = Partial<
  Pick<Route, 'status' | 'idempotency' | 'ifMatch' | 'accepts' | 'rateLimit' | 'inCookie' | 'at'>
>

function route(
  method: Route['method'],
  path: string,
  useCase: AnyUseCase,
  reply: TSchema,
  options: Options & Pick<Partial<Route>, 'answers'>,
  sends?: Sends
): Route {
  return Object.freeze({
    method,
    path,
    useCase,
    reply,
    status: 200,
    ifMatch: false,
    accepts: 'json',
    answers: 'json',
    rateLimit: undefined,
    inCookie: false,
    at: undefined,
    // Work that opens its own units of work keeps its own keys; everything else that makes
    // something may be repeated safely.
    idempotency:
      method === 'POST' && useCase.transaction && useCase.scope !== 'instance'
        ? 'optional'
        : 'none',
    sends,
    ...options
  } as Route)
}

type Maker = <I extends TObject, R extends TSchema>(
  path: string,
  useCase: UseCase<I, Static<R>>,
  reply: R,
  options?: Options
) => Route

const maker =
  (method: Route['method']): Maker =>
  (path, useCase, reply, options = {}) =>
    route(method, path, useCase as unknown as AnyUseCase, reply, options)

/** Reads. Path and query fields make up the input. */
export const get = maker('GET')
/** Makes something or acts. Path and body fields make up the input. */
export const post = maker('POST')
/** Replaces. */
export const put = maker('PUT')
/** Changes some fields. */
export const patch = maker('PATCH')
/** Ends. */
export const del = maker('DELETE')

/** Reads, and answers with something other than JSON. */
export function getAs<I extends TObject, O>(
  path: string,
  useCase: UseCase<I, O>,
  sends: {
    type: string
    render: (result: O, ctx: Context) => Promise<Sendable> | Sendable
    filename?: (result: O) => string
    policy?: string
    lasting?: (result: O) => string
  },
  reply: TSchema,
  options: Pick<Options, 'rateLimit'> = {}
): Route {
  return route('GET', path, useCase as unknown as AnyUseCase, reply, options, sends as Sends)
}

/**
 * Reads what is too long to be asked for in a URL, and answers with something other than JSON. It
 * keeps no answer: to ask again is to read again.
 */
export function postAs<I extends TObject, O>(
  path: string,
  useCase: UseCase<I, O>,
  sends: {
    type: string
    render: (result: O, ctx: Context) => Promise<Sendable> | Sendable
    filename?: (result: O) => string
  },
  reply: TSchema,
  options: Pick<Options, 'rateLimit'> = {}
): Route {
  if (!useCase.reads) {
    throw new Error(`The use case ${useCase.name} is sent as a file, so it must only read.`)
  }
  return route(
    'POST',
    path,
    useCase as unknown as AnyUseCase,
    reply,
    { ...options, idempotency: 'none' },
    sends as Sends
  )
}

/**
 * Takes a POST as it came and answers in the sender's own protocol: webhooks, MCP. The input is
 * RawInput and the path's fields.
 */
export function hook<I extends TObject>(
  path: string,
  useCase: UseCase<I, Verbatim>,
  options: Pick<Options, 'rateLimit'> = {}
): Route {
  return route(
    'POST',
    path,
    useCase as unknown as AnyUseCase,
    Type.String({ description: 'What the protocol asks for.' }),
    { ...options, accepts: 'raw', answers: 'verbatim', idempotency: 'none' }
  )
}

/**
 * Acts, and tells what happens while it does: server-sent events. What is refused before the first
 * event is answered as a problem; afterwards as an event `error` with the same fields, which ends
 * the stream. The use case opens its own units of work.
 */
export function stream<I extends TObject>(
  path: string,
  useCase: UseCase<I, AsyncIterable<StreamEvent>>,
  event: TSchema,
  options: Pick<Options, 'rateLimit'> = {}
): Route {
  if (useCase.transaction) {
    throw new Error(
      `The use case ${useCase.name} streams, so it must be declared with transaction: false.`
    )
  }
  return route('POST', path, useCase as unknown as AnyUseCase, event, {
    ...options,
    answers: 'stream',
    idempotency: 'none'
  })
}
