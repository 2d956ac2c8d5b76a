import WebSocket from 'ws'

/** Milliseconds. */
const PATIENCE_MS = 30_000

/** What the server says. */
export type Message = Record<string, unknown> & { op: string; name?: string; cursor?: string }

export type RealtimeClient = ReturnType<typeof realtimeClient>

/**
 * A client of GET /api/v1/realtime that keeps what it hears.
 * @param headers beside those of a WebSocket, such as user-agent
 */
export function realtimeClient(
  port: number,
  token: string,
  query = '',
  headers: Record<string, string> = {}
) {
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}/api/v1/realtime?${query}`,
    ['stoa.v1', `bearer.${token}`],
    { headers }
  )
  const heard: Message[] = []
  const waiting: Array<() => void> = []
  const closed = new Promise<number>(resolve => {
    socket.on('close', code => {
      resolve(code)
      for (const look of waiting) look()
    })
  })
  const opened = new Promise<void>(resolve => {
    socket.on('open', resolve)
  })
  socket.on('error', () => {})
  socket.on('message', data => {
    heard.push(JSON.parse((data as Buffer).toString('utf8')) as Message)
    for (const look of waiting) look()
  })
  /** The first message that fits, come or to come; within half a minute. */
  const until = async (fits: (message: Message) => boolean): Promise<Message> => {
    const end = Date.now() + PATIENCE_MS
    for (;;) {
      const found = heard.find(fits)
      if (found) return found
      if (socket.readyState === WebSocket.CLOSED) throw new Error('The connection was closed.')
      if (Date.now() > end) throw new Error(`It was not heard: ${fits.toString()}`)
      await new Promise<void>(resolve => {
        waiting.push(resolve)
        setTimeout(resolve, PATIENCE_MS).unref()
      })
    }
  }
  return {
    heard,
    opened,
    closed,
    until,
    events: () => heard.filter(message => message.op === 'event'),
    say: (message: object) => {
      socket.send(JSON.stringify(message))
    },
    end: () => {
      socket.close()
    },
    cut: () => {
      socket.terminate()
    }
  }
}
