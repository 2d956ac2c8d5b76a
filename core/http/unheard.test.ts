import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import t from 'tap'
import { testInstance } from '../../test/support/instance.ts'

/** Sends what is given and reads until the other side ends it. */
async function exchange(
  port: number,
  text: string,
  before?: (socket: Socket) => void
): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket
    .on('data', chunk => {
      heard += String(chunk)
    })
    .on('error', () => {})
  socket.write(text)
  before?.(socket)
  await once(socket, 'close')
  return heard
}
const problemIn = (heard: string): { code: string; status: number } =>
  JSON.parse(heard.slice(heard.indexOf('\r\n\r\n')))
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port

t.test('what does not come in whole is ended, body or head', async t => {
  const { app } = await testInstance({ STOA_ROLE: 'web', STOA_REQUEST_SECONDS: '1' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  for (const unfinished of [
    'POST /api/v1/bootstrap HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    'GET /health/live HTTP/1.1\r\nhost: x\r\n',
    'GET /health/live HTTP/1.1\r\nx: '
  ]) {
    const heard = await exchange(portOf(app.server), unfinished)
    t.match(heard, /^HTTP\/1\.1 408 .*application\/problem\+json/s, unfinished.slice(0, 20))
    t.match(problemIn(heard), { code: 'stoa.request-timeout', status: 408 })
  }
  t.match(problemIn(await exchange(portOf(app.server), 'nonsense\r\n\r\n')), {
    code: 'stoa.malformed-request',
    status: 400
  })
  t.match(
    problemIn(
      await exchange(
        portOf(app.server),
        `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`
      )
    ),
    { code: 'stoa.headers-too-large', status: 431 }
  )
})

t.test('of two hosts none is believed', async t => {
  const { app } = await testInstance({ STOA_ROLE: 'web' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const ask = (hosts: string[]): Promise<string> =>
    exchange(
      portOf(app.server),
      `GET /health/live HTTP/1.1\r\n${hosts.map(host => `host: ${host}\r\n`).join('')}connection: close\r\n\r\n`
    )
  t.match(await ask(['a.example']), /^HTTP\/1\.1 200 /)
  for (const hosts of [
    ['a.example', 'b.example'],
    ['a.example', 'a.example']
  ]) {
    const heard = await ask(hosts)
    t.match(heard, /^HTTP\/1\.1 400 /, hosts.join(' '))
    t.match(problemIn(heard), { code: 'stoa.malformed-request', status: 400 })
  }
})

t.test('whoever has left before anyone looked is no failure of ours', async t => {
  const { app, instance } = await testInstance({ STOA_ROLE: 'web' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  app.server.prependListener('request', request => {
    request.socket.destroy()
  })
  await exchange(
    portOf(app.server),
    'POST /api/v1/access/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}'
  )
  await new Promise(resolve => setTimeout(resolve, 200))
  t.notMatch(
    await instance.metrics.registry.metrics(),
    /use_case="access\.log-in"[^}]*status="500"|status="500"[^}]*use_case="access\.log-in"/
  )
})

t.test('a process that stops says so in the one shape, and ends the connection', async t => {
  const { app } = await testInstance({ STOA_ROLE: 'web' })
  let [stop, stopping] = [(): void => {}, Promise.resolve()]
  app.server.on('request', () => {})
  await app.listen({ port: 0, host: '127.0.0.1' })
  const begun = new Promise<void>(resolve => {
    stop = () => {
      stopping = app.close()
      resolve()
    }
  })
  // The connection is open, its request half sent: the process begins to stop before the rest
  // comes.
  const heard = await exchange(
    portOf(app.server),
    'GET /api/v1/access/me HTTP/1.1\r\nhost: x\r\n',
    socket => {
      void once(socket, 'connect').then(() => {
        setTimeout(() => {
          stop()
          void begun.then(() => setTimeout(() => socket.write('\r\n'), 50))
        }, 200)
      })
    }
  )
  t.match(heard, /^HTTP\/1\.1 503 /)
  t.match(heard, /\r\ncontent-type: application\/problem\+json/i)
  t.match(heard, /\r\nretry-after: 1\r\n/i)
  t.match(heard, /\r\nconnection: close\r\n/i)
  t.match(problemIn(heard), { code: 'stoa.draining', status: 503 })
  await stopping
})
