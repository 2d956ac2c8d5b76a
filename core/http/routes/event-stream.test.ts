import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { pino } from 'pino'
import t from 'tap'
import { sendEvents } from './event-stream.ts'

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

for (const [when, after] of [
  ['before the first event', 0],
  ['between two events', 2]
] as const) {
  t.test(`a client that goes away ${when} ends what it listened to`, async t => {
    let made = 0
    let ended = false
    const app = Fastify()
    t.teardown(() => app.close())
    const client = () =>
      request({ port: (app.server.address() as AddressInfo).port, host: '127.0.0.1' }, answer =>
        answer.on('error', () => {}).resume()
      ).on('error', () => {})
    async function* ticks() {
      try {
        for (; ; made++) {
          if (made === after) listener.destroy()
          await pause(100)
          yield { event: 'tick', data: made }
        }
      } finally {
        ended = true
      }
    }
    app.get('/', (_request, reply) => sendEvents(reply, ticks(), pino({ level: 'silent' })))
    await app.listen({ port: 0, host: '127.0.0.1' })
    const listener = client()
    listener.end()
    for (let i = 0; i < 20 && !ended; i++) await pause(100)
    t.ok(ended)
    t.ok(made <= after + 2, 'and nothing more is made')
  })
}
