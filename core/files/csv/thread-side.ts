import { parentPort } from 'node:worker_threads'
import type { Said } from './in-thread.ts'
import { CsvFault } from './records.ts'

/** Within the thread: hands a file over piece by piece, reading on as it is asked to. */
export function handOver<P>(pieces: AsyncIterator<P, void>): void {
  const say = (said: Said<P>): void => parentPort?.postMessage(said)
  const next = async (): Promise<void> => {
    try {
      const { value, done } = await pieces.next()
      say({ piece: done === true ? null : (value as P) })
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error
      say({ fault: { reason: error.reason, line: error.line, message: error.message } })
    }
  }
  parentPort?.on('message', next)
  say({ ready: true })
}
