import { workerData } from 'node:worker_threads'
import { csvOfWorkbook } from './workbook.ts'
import { handOver } from './thread-side.ts'

// The thread of one workbook: its first sheet as CSV.
const { bytes } = workerData as { bytes: Uint8Array }

async function* table(): AsyncGenerator<string, void> {
  yield await csvOfWorkbook(bytes)
}

handOver(table())
