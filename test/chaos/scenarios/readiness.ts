import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../world.ts'

const READY_WITHIN_MS = 10_000

/** @throws when a process says otherwise of whether it can serve, or does not live */
export async function eachIsReady(world: World, expected: 200 | 503): Promise<void> {
  for (const [n, { url }] of world.processes.entries()) {
    const [live, ready] = await Promise.all(
      ['live', 'ready'].map(what => statusOf(`${url}/health/${what}`))
    )
    if (live !== 200) throw new Error(`/health/live of process ${n + 1} says ${live}`)
    if (ready !== expected) {
      throw new Error(`/health/ready of process ${n + 1} says ${ready}, not ${expected}`)
    }
  }
}

/** Waits until every process says it can serve. */
export async function readyAgain(world: World): Promise<void> {
  for (const end = Date.now() + READY_WITHIN_MS; ; await sleep(100)) {
    try {
      return await eachIsReady(world, 200)
    } catch (error) {
      if (Date.now() > end) throw error
    }
  }
}

const statusOf = (url: string): Promise<number> =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    async answer => {
      await answer.arrayBuffer()
      return answer.status
    },
    () => 0
  )
