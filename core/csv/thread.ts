import { parentPort, workerData } from 'node:worker_threads'
import { CsvFault, recordsOf, type CsvLimits } from './records.ts'

// The thread of one file: reads it, then hands it over piece by piece as it is asked to.
const { text, delimiter, limits, piece } = workerData as {
  text: string
  delimiter: string
  limits: CsvLimits
  piece: number
}
try {
  const records = recordsOf(text, delimiter, limits)
  let at = 0
  parentPort?.on('message', () => {
    parentPort?.postMessage({ records: records.slice(at, (at += piece)) })
  })
  parentPort?.postMessage({ ready: true })
} catch (error) {
  if (!(error instanceof CsvFault)) throw error
  parentPort?.postMessage({
    fault: { reason: error.reason, line: error.line, message: error.message }
  })
}
