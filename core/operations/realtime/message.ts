/** What is said to clients, written once for all who are told it. */
export interface Message {
  readonly op: string
  /** The whole as JSON, UTF-8. */
  readonly json: Buffer
  /** As a server-sent event (WHATWG HTML, 9.2). */
  readonly asEvent: () => string
}

export function messageOf(said: { op: string } & Record<string, unknown>): Message {
  return {
    op: said.op,
    json: Buffer.from(JSON.stringify(said)),
    asEvent() {
      const { op, ...data } = said
      return `event: ${op}\ndata: ${JSON.stringify(data)}\n\n`
    }
  }
}
