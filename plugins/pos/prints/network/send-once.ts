import type { Context, OuterContext, UnitContext } from 'stoa/plugin'
import { PosEnvironment } from '../../environment.ts'
import type { PrintState } from '../store.ts'
import { printBytes, type Sent } from './print-bytes.ts'

/** What comes out of a printer long after whoever waits for it has gone is no help. */
const TOO_LATE_MS = 10 * 60_000

export interface Waiting {
  state: PrintState
  queuedAt: Date
  host: string
  port: number
  /** Drawn outside of the unit of work: it takes a while. */
  bytes: () => Promise<Buffer>
}

export interface PrintQueue {
  /** null: there is no such thing to send. */
  find(ctx: Context): Promise<Waiting | null>
  /** @returns false when it was no longer where it is said to come from */
  move(
    ctx: UnitContext,
    from: PrintState,
    to: { state: PrintState; fault?: string }
  ): Promise<boolean>
}

/**
 * Sends something to a printer in the network. Whether it is being sent is committed before the
 * first byte leaves: where the process ends meanwhile, no one knows what the printer has, and it is
 * not sent again.
 */
export async function sendOnce(
  ctx: OuterContext,
  signal: AbortSignal,
  { find, move }: PrintQueue
): Promise<void> {
  const end = (from: 'queued' | 'sending', to: Sent): Promise<boolean> =>
    ctx.unitOfWork(inside => move(inside, from, to))
  const found = await ctx.unitOfWork(inside => find(inside), { reads: true })
  if (found === null) return
  const { state, queuedAt, bytes, host, port } = found
  if (state === 'sending') {
    await end('sending', { state: 'unconfirmed', fault: 'interrupted' })
    return
  }
  if (state !== 'queued') return
  if (ctx.now.getTime() - queuedAt.getTime() > TOO_LATE_MS) {
    await end('queued', { state: 'failed', fault: 'too-late' })
    return
  }
  if (!(await ctx.unitOfWork(inside => move(inside, 'queued', { state: 'sending' })))) return
  const networks = ctx.environment(PosEnvironment).POS_PRINTER_NETWORKS
  await end('sending', await printBytes(await bytes(), { host, port, networks, signal }))
}
