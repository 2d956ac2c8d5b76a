import { url as inspectorUrl } from 'node:inspector'
import { Worker } from 'node:worker_threads'
import { atWork, hearOfWork } from '../context/at-work.ts'

/** What the process ends with when it stood still. */
export const STOOD_STILL = 70

const NOTE_BYTES = 240
const MOST_BETWEEN_BEATS_MS = 1_000

/**
 * A thread beside the main one that notices when that one stands still (a loop without end), writes
 * one line that names what was at work, and ends the process, so that it is started again. What it
 * worked on was claimed in the database, not finished.
 * @param stallSeconds how long it may stand still; 0: there is no watchdog
 * @returns ends the watch
 */
export function startWatchdog(stallSeconds: number): () => Promise<void> {
  // Whoever looks at the process with a debugger holds it on purpose.
  if (stallSeconds === 0 || inspectorUrl() !== undefined) return async () => {}
  const checkMs = Math.min(MOST_BETWEEN_BEATS_MS, (stallSeconds * 1_000) / 4)
  const shared = new SharedArrayBuffer(8 + NOTE_BYTES)
  const beats = new Int32Array(shared, 0, 2)
  const note = new Uint8Array(shared, 8)
  const heart = setInterval(() => {
    Atomics.add(beats, 0, 1)
  }, checkMs / 2).unref()
  const encoder = new TextEncoder()
  const scratch = new Uint8Array(NOTE_BYTES)
  const hearNoMore = hearOfWork(({ plugin, what, tenantId }) => {
    const { written } = encoder.encodeInto(`${plugin} ${what} ${tenantId}`, scratch)
    note.set(scratch)
    beats[1] = written
  })
  // The thread asks for it on the stack it has stopped.
  Object.assign(globalThis, {
    [Symbol.for('stoa at work')]: () => {
      const work = atWork()
      return work && `${work.plugin} ${work.what} ${work.tenantId}`
    }
  })
  const thread = new Worker(new URL('./watchdog-thread.js', import.meta.url), {
    workerData: { shared, stallMs: stallSeconds * 1_000, checkMs, exitCode: STOOD_STILL },
    execArgv: [],
    env: {}
  })
  thread.unref()
  return async () => {
    clearInterval(heart)
    hearNoMore()
    await thread.terminate()
  }
}
