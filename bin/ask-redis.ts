import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'

const TIMEOUT_MS = 3_000

/**
 * Asks a Redis for its INFO with the few words of its protocol (RESP) this takes, so that a check
 * needs no client that reconnects for ever.
 * @param address redis:// or rediss://, with user and password where there are any
 * @throws Error with one sentence when no one answers or the login is refused
 */
export function askRedis(address: string): Promise<{ version: string; maxmemoryPolicy: string }> {
  const { protocol, hostname, port, username, password } = new URL(address)
  const commands = [
    ...(password === ''
      ? []
      : [
          [
            'AUTH',
            ...(username === '' ? [] : [decodeURIComponent(username)]),
            decodeURIComponent(password)
          ]
        ]),
    ['INFO'],
    ['QUIT']
  ]
  return new Promise((resolve, reject) => {
    const place = { host: hostname, port: Number(port || 6379) }
    const socket =
      protocol === 'rediss:' ? connectTls({ ...place, servername: hostname }) : connectPlain(place)
    let text = ''
    const fail = (why: string): void => {
      socket.destroy()
      reject(new Error(`Redis at ${hostname}:${place.port} ${why}.`))
    }
    socket.setTimeout(TIMEOUT_MS, () => fail('does not answer'))
    socket.on('error', error =>
      fail(`cannot be reached (${(error as NodeJS.ErrnoException).code ?? error.message})`)
    )
    socket.on('data', chunk => {
      text += chunk.toString()
    })
    socket.on('close', () => {
      const version = /^redis_version:(\S+)/m.exec(text)?.[1]
      if (version === undefined) {
        return fail(`refuses: ${/^-(.*)$/m.exec(text)?.[1] ?? 'it speaks another protocol'}`)
      }
      resolve({ version, maxmemoryPolicy: /^maxmemory_policy:(\S+)/m.exec(text)?.[1] ?? 'unknown' })
    })
    socket.write(
      commands
        .map(
          words =>
            `*${words.length}\r\n${words.map(word => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`
        )
        .join('')
    )
  })
}
