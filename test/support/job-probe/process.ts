import { startInstance } from '../../../bin/instance.ts'
import { readConfig } from '../../../core/instance/config.ts'

/**
 * A process of an instance, for tests that kill it. Tells its parent when it works, and listens
 * where it is told a port to.
 */
const running = await startInstance(readConfig(process.env))
const port = process.env.STOA_PROBE_LISTENS
if (port !== undefined) await running.app.listen({ host: '127.0.0.1', port: Number(port) })
process.send?.({ ready: true })
