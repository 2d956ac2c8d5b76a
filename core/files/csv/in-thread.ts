import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { FairQueue, Rank } from '../../primitives/fair-queue.ts'
import { CsvFault } from './records.ts'

/** What a thread may take before it is ended: the limits of files keep honest ones far below. */
const MEGABYTES = 384
const MILLISECONDS = 120_000

/** Two threads at a time, one of a tenant; jobs leave one to those who wait for an answer. */
const threads = new FairQueue({
  what: 'reading of files',
  slots: [2, 2, 1],
  perKey: [1, 1, 1],
  waiting: { perKey: 4, all: 40 },
  patienceMs: 20_000
})

/** What a thread says: that it is ready, then a piece each time it is asked, and null behind the last. */
export interface Said<P> {
  ready?: true
  piece?: P | null
  fault?: { reason: CsvFault['reason']; line: number; message: string }
}

/**
 * Reads a file in a thread of its own, so that no one else's request waits for it; it ends with the
 * request that asked for it.
 * @param module the thread's, in this folder, without its ending
 * @throws CsvFault where the file cannot be read; stoa.busy when too many of the tenant's are being
 * read
 */
export async function* inThread<P>(
  ctx: Context,
  module: string,
  workerData: object,
  signal: AbortSignal | undefined
): AsyncGenerator<P, void> {
  await threads.take(ctx.tenantId, ActingContext.of(ctx).scope.rank ?? Rank.job, { signal })
  let worker: Worker | undefined
  const ended = new AbortController()
  const end = (): void => {
    ended.abort(signal?.reason)
  }
  const timer = setTimeout(() => {
    ended.abort(new CsvFault('too-much-work', 1, 'The file takes too long to read'))
  }, MILLISECONDS)
  signal?.addEventListener('abort', end)
  try {
    worker = new Worker(threadOf(module), {
      workerData,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES }
    })
    const answer = async (): Promise<Said<P>> => {
      const [said] = (await once(worker as Worker, 'message', { signal: ended.signal }).catch(
        error => {
          throw ended.signal.aborted ? ended.signal.reason : asFault(error)
        }
      )) as [Said<P>]
      if (said.fault) throw new CsvFault(said.fault.reason, said.fault.line, said.fault.message)
      return said
    }
    await answer()
    for (;;) {
      worker.postMessage('next')
      const { piece } = await answer()
      if (piece === null || piece === undefined) return
      yield piece
    }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
    await worker?.terminate()
    threads.release(ctx.tenantId)
  }
}

/** Beside the module that runs: JavaScript needs nothing, TypeScript someone who reads it. */
const threadOf = (module: string): URL =>
  new URL(
    import.meta.filename.endsWith('.ts') ? `./${module}.mjs` : `./${module}.js`,
    pathToFileURL(import.meta.filename)
  )

const asFault = (error: unknown): unknown =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new CsvFault('too-much-work', 1, 'The file takes too much memory to read')
    : error
