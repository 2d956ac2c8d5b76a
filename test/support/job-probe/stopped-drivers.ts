import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { bullmqDriver } from '../../../core/jobs/bullmq-driver.ts'
import type { ClaimedJob } from '../../../core/jobs/port.ts'
import { freePort } from '../test-servers.ts'

/**
 * A process that starts and stops many drivers while their Redis comes and goes. It ends by itself
 * if they left nothing behind.
 */
const DRIVERS = 30
const TIMES = 2
const port = await freePort()
const redis = (): ChildProcess =>
  spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' }
  )
const some = (ms: number): Promise<void> => sleep(Math.random() * ms)
const job = { id: 'a', name: 'nothing', attempt: 1 } as ClaimedJob
const log = pino({ level: 'silent' })

let server = redis()
let over = false
const comesAndGoes = (async () => {
  while (!over) {
    await some(2_000)
    server.kill('SIGKILL')
    await once(server, 'exit')
    await some(2_000)
    server = redis()
  }
})()
await Promise.all(
  Array.from({ length: DRIVERS }, async (_, i) => {
    for (let time = 0; time < TIMES; time++) {
      const driver = bullmqDriver(`redis://127.0.0.1:${port}`, `driver-${i}`, 2, log)
      driver.start(() => some(500)).catch(() => {})
      await some(2_000)
      driver.dispatch([job]).catch(() => {})
      await some(2_000)
      await driver.stop(5_000)
    }
  })
)
over = true
await comesAndGoes
server.kill('SIGKILL')
