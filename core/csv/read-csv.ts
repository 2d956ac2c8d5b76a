import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ActingContext } from '../context/acting-context.ts'
import type { Context } from '../context/context.ts'
import { FairQueue, Rank } from '../primitives/fair-queue.ts'
import { CsvFault, recordsInTurns, type CsvLimits, type CsvRecord } from './records.ts'

export interface CsvFile {
  delimiter: ',' | ';' | '\t'
  /**
   * In order, some hundred at a time; between them other work gets its turn. To be read once, or
   * left by return().
   */
  pieces: AsyncGenerator<CsvRecord[], void>
}

/**
 * Texts up to this are read here, in turns with other work: a thread takes longer to begin.
 * Characters.
 */
const SMALL = 250_000
const PIECE = 500
const COLUMNS = 100
const RECORD_BYTES = 65_536
/** What a thread may take before it is ended: the limits above keep honest files far below. */
const MEGABYTES = 384
const MILLISECONDS = 120_000

/** Beside the module that runs: JavaScript needs nothing, TypeScript someone who reads it. */
const THREAD = new URL(
  import.meta.filename.endsWith('.ts') ? './thread.mjs' : './thread.js',
  pathToFileURL(import.meta.filename)
)

/** Two threads at a time, one of a tenant; jobs leave one to those who wait for an answer. */
const threads = new FairQueue({
  what: 'reading of files',
  slots: [2, 2, 1],
  perKey: [1, 1, 1],
  waiting: { perKey: 4, all: 40 },
  patienceMs: 20_000
})

/**
 * Reads a CSV text (see recordsOf) that commas, semicolons or tabs delimit, as its first line
 * shows. A long one is read in a thread of its own, so that no one else's request waits for it; it
 * ends with the request that asked for it.
 * @param limits.rows records at most, the first one not counted; a record has at most 100 cells and
 * 64 KiB
 * @param signal ends the reading; by default that of the request
 * @returns pieces that throw CsvFault where the file cannot be read, and stoa.busy when too many of
 * the tenant's are being read
 */
export function readCsv(
  ctx: Context,
  text: string,
  limits: { rows: number },
  signal = ActingContext.of(ctx).acting.signal
): CsvFile {
  const delimiter = delimiterOf(text)
  const all: CsvLimits = { records: limits.rows + 1, columns: COLUMNS, recordBytes: RECORD_BYTES }
  const pieces =
    text.length <= SMALL
      ? recordsInTurns(text, delimiter, all)
      : inThread(ctx, { text, delimiter, limits: all, piece: PIECE }, signal)
  return { delimiter, pieces }
}

interface Reported {
  ready?: true
  records?: CsvRecord[]
  fault?: { reason: CsvFault['reason']; line: number; message: string }
}

async function* inThread(
  ctx: Context,
  workerData: { text: string; delimiter: string; limits: CsvLimits; piece: number },
  signal: AbortSignal | undefined
): AsyncGenerator<CsvRecord[], void> {
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
    worker = new Worker(THREAD, {
      workerData,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES }
    })
    const answer = async (): Promise<Reported> => {
      const [reported] = (await once(worker as Worker, 'message', { signal: ended.signal }).catch(
        error => {
          throw ended.signal.aborted ? ended.signal.reason : asFault(error)
        }
      )) as [Reported]
      if (reported.fault) {
        throw new CsvFault(reported.fault.reason, reported.fault.line, reported.fault.message)
      }
      return reported
    }
    await answer()
    for (;;) {
      worker.postMessage('next')
      const { records = [] } = await answer()
      if (records.length === 0) return
      yield records
    }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
    await worker?.terminate()
    threads.release(ctx.tenantId)
  }
}

const asFault = (error: unknown): unknown =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new CsvFault('too-much-work', 1, 'The file takes too much memory to read')
    : error

/** The delimiter the first line has most of, outside quotes. */
function delimiterOf(text: string): CsvFile['delimiter'] {
  const first = (/^[^\r\n]*/.exec(text.slice(0, RECORD_BYTES).trimStart())?.[0] ?? '').replace(
    /"[^"]*"/g,
    ''
  )
  const count = (sign: string): number => first.split(sign).length
  return ([',', ';', '\t'] as const).reduce((best, sign) =>
    count(sign) > count(best) ? sign : best
  )
}
