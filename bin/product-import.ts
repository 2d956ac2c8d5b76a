import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './client.ts'
import { progressBar } from './output.ts'

export interface ImportResult { created: number, changed: number, unchanged: number, failed: number, errors: Array<{ line: number, field: string | null, message: string }> }

const POLL_MS = 200
