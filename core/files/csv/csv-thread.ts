import { workerData } from 'node:worker_threads'
import { recordsInTurns, type CsvLimits, type CsvRecord } from './records.ts'
import { handOver } from './thread-side.ts'

// The thread of one CSV file: of its records no more are held than make a piece.
const { text, delimiter, limits, piece } = workerData as {
  text: string
  delimiter: string
  limits: CsvLimits
  piece: number
}

async function* pieces(): AsyncGenerator<CsvRecord[], void> {
  let held: CsvRecord[] = []
  for await (const records of recordsInTurns(text, delimiter, limits)) {
    held.push(...records)
    while (held.length >= piece) {
      yield held.slice(0, piece)
      held = held.slice(piece)
    }
  }
  if (held.length > 0) yield held
}

handOver(pieces())
