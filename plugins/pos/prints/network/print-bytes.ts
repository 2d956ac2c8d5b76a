import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { allowedAddress } from './allowed-address.ts'

export interface Sent {
  state: 'sent' | 'unconfirmed' | 'failed'
  fault?: string
}

interface Options {
  host: string
  port: number
  /** Where printers may stand: CIDR, separated by commas. */
  networks: string
  signal: AbortSignal
  /** Milliseconds: how long a connection may take, and how long silence afterwards. */
  waits?: { connect: number; silence: number; pauses: readonly number[] }
}

/** A long receipt is taken off our hands at once, and printed for a while. */
const WAITS = { connect: 4_000, silence: 20_000, pauses: [1_000, 3_000] }
/** Our end of a connection stays open so long: who closes it meanwhile did not read to the end. */
const OPEN_MS = 250

/**
 * Sends bytes to a printer's TCP port (mostly 9100). What can be known: a printer that closes the
 * connection after our end of it has read all. One that stays silent, or breaks off after the last
 * byte was handed to the operating system, may have printed it or not, so it is sent no second
 * time. Where the last bytes never left, the paper was not cut, and it is tried again, as it is
 * where no connection came about.
 */
export async function printBytes(
  bytes: Buffer,
  { host, port, networks, signal, waits = WAITS }: Options
): Promise<Sent> {
  const address = await allowedAddress(host, networks)
  if (address === null) return { state: 'failed', fault: 'not-allowed' }
  for (let tries = 0; ; tries++) {
    const sent = await attempt(bytes, { address, port, waits, signal })
    const next = waits.pauses[tries]
    if (sent.state !== 'failed' || next === undefined || signal.aborted) return sent
    await pause(next, undefined, { signal }).catch(() => {})
  }
}

function attempt(
  bytes: Buffer,
  {
    address: host,
    port,
    waits,
    signal
  }: { address: string; port: number; waits: NonNullable<Options['waits']>; signal: AbortSignal }
): Promise<Sent> {
  return new Promise(resolve => {
    let isConnected = false
    let isHandedOver = false
    let isEnded = false
    let isRead = false
    const socket = connect({ host, port })
    const end = (fault: 'broken' | 'no-answer'): void => {
      socket.destroy()
      if (isHandedOver) resolve({ state: 'unconfirmed', fault })
      else resolve({ state: 'failed', fault: isConnected ? 'incomplete' : 'unreachable' })
    }
    socket.setTimeout(waits.connect)
    socket.on('timeout', () => end('no-answer'))
    socket.on('error', () => end('broken'))
    socket.on('connect', () => {
      isConnected = true
      socket.setTimeout(waits.silence)
      socket.write(bytes, error => {
        isHandedOver = error == null
        setTimeout(() => {
          isEnded = true
          socket.end()
        }, OPEN_MS)
      })
    })
    // What a printer says of itself is not looked at, but read, so that its end is seen.
    socket.resume()
    socket.on('end', () => {
      isRead = isEnded
    })
    const stop = (): void => end('broken')
    signal.addEventListener('abort', stop)
    socket.on('close', hadError => {
      signal.removeEventListener('abort', stop)
      if (isRead && !hadError) resolve({ state: 'sent' })
      else end('broken')
    })
  })
}
