import { CODES, PATH, type OpenTransport } from './transport.ts'

const BY_STATUS: Record<number, number> = {
  400: CODES.badMessage,
  401: CODES.notAuthenticated,
  403: CODES.notAuthenticated,
  429: CODES.tooMany
}

/**
 * Server-sent events (WHATWG HTML, 9.2) for networks that let no WebSocket through; by fetch(), since
 * an EventSource cannot send the token.
 */
export const openEventStream: OpenTransport = (query, token, events) => {
  const abort = new AbortController()
  async function read(): Promise<number> {
    const response = await fetch(`${PATH}?${query}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      cache: 'no-store',
      signal: abort.signal
    })
    if (!response.ok || response.body === null) return BY_STATUS[response.status] ?? CODES.broken
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return CODES.broken
      events.alive()
      const blocks = (text + value).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const [op, data] = [fieldOf(block, 'event: '), fieldOf(block, 'data: ')]
        if (op === undefined || data === undefined) continue
        const message = JSON.parse(data) as object
        if (op === 'end') return (message as { code: number }).code
        events.message({ op, ...message })
      }
    }
  }
  const ended = (code: number): void => {
    if (!abort.signal.aborted) events.ended(code)
  }
  read().then(ended, () => ended(CODES.broken))
  return { close: () => abort.abort() }
}

const fieldOf = (block: string, field: string): string | undefined =>
  block
    .split('\n')
    .find(line => line.startsWith(field))
    ?.slice(field.length)
