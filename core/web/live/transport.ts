/** A way by which messages come; the connection decides which is taken, and when again. */
export interface Transport {
  /** Ends it; nothing is reported after that. */
  close(): void
  /** Has the server answer something, where the client can say anything. */
  probe?(): void
  /** Says where its user is; without it that stands in the query alone. */
  sayHere?(at: string | null): void
}

export interface TransportEvents {
  message(message: { op: string }): void
  /** Something came, if only a heartbeat. */
  alive(): void
  /** It is over. @param code of docs/realtime.md; 1006 where there was none */
  ended(code: number): void
}

export type OpenTransport = (
  query: URLSearchParams,
  token: string,
  events: TransportEvents
) => Transport

export const TOPIC = 'tenant'
export const PATH = '/api/v1/realtime'
/** Close codes that this side acts on (docs/realtime.md). */
export const CODES = {
  broken: 1006,
  badMessage: 4400,
  notAuthenticated: 4401,
  tooMany: 4429
} as const
