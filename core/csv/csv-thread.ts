import { workerData } from 'node:worker_threads'
import { recordsOf, type CsvLimits, type CsvRecord } from './records.ts'
import { handOver } from './thread-side.ts'

// The thread of one CSV file.
const { text, delimiter, limits, piece } = workerData as {
  text: string
  delimiter: string
  limits: CsvLimits
  piece: number
}
await handOver(() => {
  const records = recordsOf(text, delimiter, limits)
  const pieces: CsvRecord[][] = []
  for (let at = 0; at < records.length; at += piece) pieces.push(records.slice(at, at + piece))
  return pieces
})
