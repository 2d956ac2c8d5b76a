// In a process of its own: it listens.
import { createServer, type Server, type Socket } from 'node:net'
import t from 'tap'
import { until } from 'stoa/testing/models'
import { allowedAddress } from './allowed-address.ts'
import { printBytes } from './print-bytes.ts'

const networks = '127.0.0.0/8, ::1/128'
const { signal } = new AbortController()
const waits = { connect: 500, silence: 500, pauses: [50, 50] }
const receipt = Buffer.from('\u001b@Tea £1\n\u001dV\u0001', 'latin1')
/** More than any system takes off our hands before it is read. */
const large = Buffer.alloc(32 * 1024 * 1024, 'x')

/** A printer that does as it is told with each connection, and counts what it read. */
async function printer(
  t: { teardown(handler: () => void): void },
  answer: (socket: Socket, read: () => number, nth: number) => void
) {
  const prints: Buffer[] = []
  const open = new Set<Socket>()
  let closed = 0
  const server: Server = createServer({ allowHalfOpen: true }, socket => {
    open.add(socket)
    const nth = prints.push(Buffer.alloc(0))
    const parts: Buffer[] = []
    let read = 0
    socket.on('error', () => {})
    socket.on('data', some => {
      parts.push(some)
      read += some.length
    })
    socket.on('close', () => {
      prints[nth - 1] = Buffer.concat(parts)
      closed++
    })
    answer(socket, () => read, nth)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const { port } = server.address() as { port: number }
  const print = (bytes = receipt, more: Partial<Parameters<typeof printBytes>[1]> = {}) =>
    printBytes(bytes, { host: '127.0.0.1', port, networks, signal, waits, ...more })
  /** Once the other end knows of it as well. */
  const all = async () => {
    for (const socket of open) socket.destroy()
    await until(() => closed === open.size)
    return prints
  }
  return { all, prints, print, port, server }
}

t.test('a printer that reads all of it and closes has it', async t => {
  const { print, all } = await printer(t, socket => socket.on('end', () => socket.end()))
  t.strictSame(await print(), { state: 'sent' })
  t.strictSame(await all(), [receipt])
})

t.test('no connection: tried again, then told', async t => {
  const { print, server, port } = await printer(t, socket => socket.on('end', () => socket.end()))
  await new Promise(resolve => server.close(resolve))
  t.strictSame(await print(), { state: 'failed', fault: 'unreachable' })
  const trying = printBytes(receipt, {
    host: '127.0.0.1',
    port,
    networks,
    signal,
    waits: { ...waits, pauses: [300, 300] }
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  t.strictSame(await trying, { state: 'sent' }, 'a printer that is switched on meanwhile')
})

t.test(
  'a printer that hangs with the receipt in its hands may have it: sent no second time',
  async t => {
    const { print, all } = await printer(t, () => {})
    t.strictSame(await print(), { state: 'unconfirmed', fault: 'no-answer' })
    t.strictSame(await all(), [receipt], 'once')
  }
)

t.test(
  'one that closes when it has it, before it is told that this is all, may have it',
  async t => {
    const { print, prints } = await printer(t, socket => socket.once('data', () => socket.end()))
    t.match(await print(), { state: 'unconfirmed', fault: 'broken' })
    t.equal(prints.length, 1, 'once')
  }
)

t.test('one that breaks off after the last byte may have it', async t => {
  const { print, prints } = await printer(t, socket =>
    socket.once('data', () => socket.resetAndDestroy())
  )
  t.strictSame(await print(), { state: 'unconfirmed', fault: 'broken' })
  t.equal(prints.length, 1, 'once')
})

t.test('one that closes midway cannot have it: it is sent again, whole', async t => {
  const { print, all } = await printer(t, (socket, read, nth) => {
    if (nth > 1) return socket.on('end', () => socket.end())
    return socket.on('data', () => {
      if (read() > 100_000) socket.resetAndDestroy()
    })
  })
  // The printer is in this process, and takes a while for so much.
  const patient = { waits: { ...waits, silence: 10_000 } }
  t.strictSame(await print(large, patient), { state: 'sent' })
  const [broken, whole, ...more] = (await all()).map(({ length }) => length)
  t.ok((broken ?? 0) < large.length)
  t.strictSame([whole, ...more], [large.length])
})

t.test('one that never reads on cannot have the whole of it', async t => {
  const { print, prints } = await printer(t, socket => socket.pause())
  t.strictSame(await print(large), { state: 'failed', fault: 'incomplete' })
  t.equal(prints.length, 3, 'tried again, since the paper was never cut')
})

t.test('who is told to stop stops', async t => {
  const { print, prints } = await printer(t, () => {})
  const stop = new AbortController()
  const printing = print(receipt, { signal: stop.signal })
  setTimeout(() => stop.abort(), 100)
  t.match(await printing, { state: 'unconfirmed' })
  t.equal(prints.length, 1)
})

t.test('printers stand where the operator allows it, whatever they are called', async t => {
  t.equal(await allowedAddress('127.0.0.1', networks), '127.0.0.1')
  t.equal(await allowedAddress('::1', networks), '::1')
  t.match(await allowedAddress('localhost', networks), /^(127\.0\.0\.1|::1)$/)
  for (const [host, where] of [
    ['127.0.0.1', ''],
    ['127.0.0.1', '192.168.0.0/16'],
    ['169.254.169.254', '192.168.0.0/16, 10.0.0.0/8'],
    ['localhost', '192.168.0.0/16'],
    ['2130706433', '192.168.0.0/16'],
    ['0x7f.1', '192.168.0.0/16'],
    ['::ffff:127.0.0.1', '192.168.0.0/16'],
    ['no-such-printer.invalid', networks]
  ] as const) {
    t.equal(await allowedAddress(host, where), null, `${host} in ${where}`)
  }
  t.equal(await allowedAddress('192.168.7.9', '10.0.0.0/8,192.168.0.0/16'), '192.168.7.9')
})
