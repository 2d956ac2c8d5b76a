/**
 * A worker process of its own, for tests that kill or halt one: `WHATSAPP_TEST_AUTHORITY=…
 * WHATSAPP_SOCKET_URL=… DATABASE_URL=… node --import tsx --import ./trust.ts ./worker.ts`. Says
 * `ready` when it works.
 */
import { startInstance } from '../../../bin/instance.ts'
import { readConfig } from '../../../core/instance/config.ts'

await startInstance(
  readConfig({
    ...process.env,
    STOA_ROLE: 'worker',
    STOA_MIGRATE: 'by-hand',
    LOG_LEVEL: 'fatal',
    PORT: '0'
  })
)
console.log('ready')
