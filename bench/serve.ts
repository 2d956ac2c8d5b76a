import { startInstance } from '../bin/instance.ts'
import { readConfig } from '../core/instance/config.ts'

/**
 * The instance under test, as a process of its own: prints its address, then serves until it is
 * told to end. BENCH_PORT: where the one before it served.
 */
const running = await startInstance(readConfig(process.env))
const address = await running.app.listen({
  host: '127.0.0.1',
  port: Number(process.env.BENCH_PORT ?? 0)
})
process.stdout.write(`${JSON.stringify({ address })}\n`)
process.on('SIGTERM', () => {
  running.stop().then(
    () => process.exit(0),
    error => {
      console.error(error)
      process.exit(1)
    }
  )
})
