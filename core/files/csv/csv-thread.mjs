import { resolve } from 'node:path'
import { register } from 'tsx/esm/api'

// A thread does not take over how its process reads TypeScript.
register({ tsconfig: resolve(import.meta.dirname, '../../../tsconfig.json') })
await import('./csv-thread.ts')
