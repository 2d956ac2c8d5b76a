import { startInstance } from '../../../bin/instance.ts'
import { readConfig } from '../../../core/instance/config.ts'

/** A process of an instance, for tests that kill it. Tells its parent when it works. */
await startInstance(readConfig(process.env))
process.send?.({ ready: true })
