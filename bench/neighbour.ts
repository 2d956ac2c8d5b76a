import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Server } from './children.ts'
import { median, type Shot } from './load.ts'
import { call, openMerchant, type Merchant } from './merchants.ts'

const TILLS = 2
const PRODUCTS = 5_000

/** How long each sale of some tills took that sell one after the other. Milliseconds, sorted. */
async function sell(server: Server, seconds: number, next: () => Shot): Promise<number[]> {
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  await Promise.all(
    Array.from({ length: TILLS }, async () => {
      while (performance.now() < until) {
        const { method, path, body, headers } = next()
        const began = performance.now()
        const response = await fetch(server.address + path, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body)
        })
        await response.arrayBuffer()
        if (response.status !== 201) {
          throw new Error(
            `A sale was answered ${response.status}, so the figure would be worth nothing.`
          )
        }
        took.push(performance.now() - began)
      }
    })
  )
  return took.sort((a, b) => a - b)
}

const p95 = (sorted: number[]): number => sorted[Math.floor(sorted.length * 0.95)] ?? NaN

/**
 * The greedy tenant at work, in a process of its own. Ends it, and returns what it was answered.
 */
async function greedy(environment: Record<string, string>): Promise<() => Promise<string>> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../bin/run.mjs'), join(import.meta.dirname, 'greedy.ts')],
    {
      env: { ...process.env, BENCH_GREEDY: JSON.stringify(environment) },
      stdio: ['ignore', 'pipe', 'inherit']
    }
  )
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', line => {
    lines.push(line)
  })
  await once(child.stdout, 'data')
  return async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    return lines.at(-1) ?? ''
  }
}

/**
 * The sales of one tenant, quiet and while another one searches, imports and hashes with 64
 * connections: the 95th percentile as a ratio, by turns in one run.
 */
export async function compareNeighbours(
  server: Server,
  options: {
    rounds: number
    seconds: number
    n: number
    sale: (from: Merchant[]) => () => Shot
    say: (text: string) => void
  }
): Promise<void> {
  const { rounds, seconds, n, sale, say } = options
  const [seller, other] = [
    await openMerchant(server, n, 500),
    await openMerchant(server, n + 1, PRODUCTS)
  ]
  const { key } = await call<{ key: string }>(
    server,
    'POST',
    '/api/v1/storefront/keys',
    other.token,
    { name: 'Web shop' }
  )
  const environment = {
    address: server.address,
    token: other.token,
    key,
    slug: other.slug,
    companyId: other.companyId,
    shopId: other.shopId
  }
  await sell(server, 1, sale([seller]))
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const quiet = await sell(server, seconds, sale([seller]))
    const end = await greedy(environment)
    const loud = await sell(server, seconds, sale([seller]))
    const answered = await end()
    ratios.push(p95(loud) / p95(quiet))
    say(
      `  sale beside a quiet neighbour: ${quiet.length} sales, p50 ${median(quiet).toFixed(1)}, p95 ${p95(quiet).toFixed(1)} ms; beside a greedy one: ${loud.length}, p50 ${median(loud).toFixed(1)}, p95 ${p95(loud).toFixed(1)}, longest ${loud.at(-1)?.toFixed(0)} ms; it was answered ${answered}`
    )
  }
  say(
    `sale's p95 beside a greedy neighbour: ${median(ratios).toFixed(1)} times that beside a quiet one (${ratios.map(r => r.toFixed(1)).join(', ')})`
  )
}
