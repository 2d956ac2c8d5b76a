import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startInstance } from '../bin/instance.ts'
import { readConfig } from '../core/instance/config.ts'

/**
 * The instance under test, as a process of its own: prints its address, then serves until it is
 * told to end. BENCH_PORT: where the one before it served. Asked by its parent, it says how long its
 * event loop was held since it was last asked.
 */
const running = await startInstance(readConfig(process.env))
const address = await running.app.listen({
  host: '127.0.0.1',
  port: Number(process.env.BENCH_PORT ?? 0)
})
process.stdout.write(`${JSON.stringify({ address })}\n`)
const delays = monitorEventLoopDelay({ resolution: 5 })
delays.enable()
process.on('message', () => {
  const ms = (nanoseconds: number): number => nanoseconds / 1_000_000
  process.send?.({
    p50: ms(delays.percentile(50)),
    p99: ms(delays.percentile(99)),
    max: ms(delays.max)
  })
  delays.reset()
})
process.on('SIGTERM', () => {
  running.stop().then(
    () => process.exit(0),
    error => {
      console.error(error)
      process.exit(1)
    }
  )
})
