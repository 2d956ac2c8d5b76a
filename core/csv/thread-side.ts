import { parentPort } from 'node:worker_threads'
import type { Said } from './in-thread.ts'
import { CsvFault } from './records.ts'

/** Within the thread: reads the file, then hands it over piece by piece as it is asked to. */
export async function handOver<P>(read: () => Promise<P[]> | P[]): Promise<void> {
  const say = (said: Said<P>): void => parentPort?.postMessage(said)
  try {
    const pieces = await read()
    let at = 0
    parentPort?.on('message', () => say({ piece: pieces[at++] ?? null }))
    say({ ready: true })
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    say({ fault: { reason: error.reason, line: error.line, message: error.message } })
  }
}
