import { PATH, TOPIC, type OpenTransport } from './transport.ts'

/** A WebSocket of the protocol stoa.v1; the token is the second protocol. */
export const openWebSocket: OpenTransport = (query, token, events) => {
  const origin = location.origin.replace(/^http/, 'ws')
  const socket = new WebSocket(`${origin}${PATH}?${query}`, ['stoa.v1', `bearer.${token}`])
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    events.alive()
    events.message(JSON.parse(data) as { op: string })
  }
  socket.onclose = ({ code }) => events.ended(code)
  return {
    close() {
      socket.onmessage = socket.onclose = null
      socket.close()
    },
    probe() {
      if (socket.readyState !== WebSocket.OPEN) return
      socket.send(JSON.stringify({ op: 'subscribe', topics: [TOPIC] }))
    },
    sayHere(at) {
      if (socket.readyState !== WebSocket.OPEN) return
      socket.send(JSON.stringify({ op: 'here', at }))
    }
  }
}
