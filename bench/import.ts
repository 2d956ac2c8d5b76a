import { mkdtemp, rm } from 'node:fs/promises'
import { chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../core/database/embedded.ts'
import { startServer, type Held } from './children.ts'
import { openMerchant, signUp } from './merchants.ts'

// node bin/run.mjs bench/import.ts: files of 10,000, 100,000 and 300,000 products, each into a company
// of its own, beside a neighbour that sells. Rows a second over the whole file and over its last
// tenth, the most memory the process had, how long its event loop was held, the
// neighbour's p95. BENCH_ROWS=10000,100000 for others.
const SIZES = (process.env.BENCH_ROWS ?? '10000,100000,300000').split(',').map(Number)
const EVERY_MS = 250

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const folder = await mkdtemp(join(tmpdir(), 'stoa-bench-import-'))
chmodSync(folder, 0o755)
const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') })
const server = await startServer('serve.ts', {
  DATABASE_URL: postgres.url,
  STOA_SECRET: 'a secret for measurements only, no more',
  LOG_LEVEL: 'error',
  STOA_SIGN_UPS_PER_HOUR: '1000000',
  STOA_LOGINS_PER_MINUTE: '1000000',
  STOA_DATA_DIR: folder
})
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
const seller = await openMerchant(server, 0, 100)

/** One sale after the other until it is told to end. @returns their p95, in milliseconds */
function selling(): () => Promise<number> {
  let going = true
  const times: number[] = []
  const ended = (async () => {
    while (going) {
      const begun = performance.now()
      const answer = await fetch(`${server.address}/api/v1/pos/sales`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${seller.token}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID()
        },
        body: JSON.stringify({
          registerId: seller.registerId,
          lines: [{ variantId: seller.variants[times.length % 100], quantity: '1' }],
          tenders: [{ type: 'cash', amountMinor: 100_000 }]
        })
      })
      await answer.arrayBuffer()
      if (answer.status !== 201) throw new Error(`A sale was answered ${answer.status}.`)
      times.push(performance.now() - begun)
      await pause(50)
    }
  })()
  return async () => {
    going = false
    await ended
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  }
}

const warm = selling()
await pause(5_000)
await warm()
const alone = selling()
await pause(15_000)
const quiet = await alone()
say(
  `memory idle ${Math.round(await server.memory())} MiB; a sale alone, p95 ${quiet.toFixed(1)} ms, event loop held p99 ${(await server.held()).p99.toFixed(1)} ms`
)

for (const [n, rows] of SIZES.entries()) {
  const { access_token: token } = await signUp(server, n + 1)
  const headers = { authorization: `Bearer ${token}` }
  const csv = [
    'sku,name,price,category,barcode',
    ...Array.from(
      { length: rows },
      (_, i) =>
        `P-${n}-${i},Product number ${i} of many,${1 + (i % 90)}.50,Home > Shelf ${i % 40},2${n}${String(i).padStart(10, '0')}`
    )
  ].join('\n')
  const sold = selling()
  await server.held()
  const work = await server.processor()
  let most = 0
  const begun = performance.now()
  const sent = fetch(`${server.address}/api/v1/files/kinds/catalog.products/imports`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv' },
    body: csv
  })
  let read = false
  sent.then(
    () => (read = true),
    () => (read = true)
  )
  while (!read) {
    most = Math.max(most, await server.memory())
    await pause(EVERY_MS)
  }
  const answer = await sent
  if (answer.status !== 202) throw new Error(await answer.text())
  const { id } = (await answer.json()) as { id: string }
  const takenIn = performance.now()
  const heldTaken = await server.held()
  const workTaken = await server.processor()
  const mostTaken = most
  most = 0
  const at: Array<{ done: number; ms: number }> = []
  for (let state = ''; state !== 'done';) {
    const now = (await (
      await fetch(`${server.address}/api/v1/files/imports/${id}?limit=1`, { headers })
    ).json()) as { state: string; done: number; failed: number }
    state = now.state
    if (now.failed > 0) throw new Error('Rows were refused.')
    at.push({ done: now.done, ms: performance.now() - takenIn })
    most = Math.max(most, await server.memory())
    await pause(EVERY_MS)
  }
  const held = await server.held()
  const worked = await server.processor()
  const p95 = await sold()
  const end = at.at(-1)?.ms ?? 0
  const over = (from: number, to: number): number => {
    const first = at.find(({ done }) => done >= rows * from) ?? { done: 0, ms: 0 }
    const last = at.find(({ done }) => done >= rows * to) ?? { done: rows, ms: end }
    return (1_000 * (last.done - first.done)) / Math.max(1, last.ms - first.ms)
  }
  say(
    `${rows} rows: taken in after ${((takenIn - begun) / 1000).toFixed(1)} s (memory ${Math.round(mostTaken)} MiB), placed in ${(end / 1000).toFixed(1)} s, ${Math.round((1_000 * rows) / end)} rows/s, first fifth ${Math.round(over(0, 0.2))}, last fifth ${Math.round(over(0.8, 1))}; memory while placing ${Math.round(most)} MiB; neighbour's sale p95 ${p95.toFixed(1)} ms, ${(p95 / quiet).toFixed(2)} of alone`
  )
  const loop = (of: Held): string =>
    `p50 ${of.p50.toFixed(1)}, p99 ${of.p99.toFixed(1)}, longest ${of.max.toFixed(0)} ms`
  say(
    `  event loop held while the file was taken in ${loop(heldTaken)}, while it was placed ${loop(held)}; processor ${(workTaken - work).toFixed(1)} s and ${(worked - workTaken).toFixed(1)} s (${((1_000 * (worked - workTaken)) / Math.max(1, end)).toFixed(2)} of a core)`
  )
  await exported(token, rows)
}

/** All products of a company as a file that a job makes, beside the neighbour. */
async function exported(token: string, rows: number): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const sold = selling()
  await server.held()
  const work = await server.processor()
  const begun = performance.now()
  const asked = await fetch(`${server.address}/api/v1/files/kinds/catalog.products/exports`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ format: 'xlsx' })
  })
  const { id } = (await asked.json()) as { id: string }
  let most = 0
  const follow = async (): Promise<boolean> => {
    most = Math.max(most, await server.memory())
    const answer = await fetch(`${server.address}/api/v1/files/exports/${id}`, { headers })
    const { state, done } = (await answer.json()) as { state: string; done: number }
    if (state === 'done' && done !== rows) throw new Error(`The file has ${done} rows.`)
    return state === 'done'
  }
  while (!(await follow())) await pause(EVERY_MS)
  const seconds = (performance.now() - begun) / 1_000
  const held = await server.held()
  const worked = await server.processor()
  const p95 = await sold()
  let bytes = 0
  const file = await fetch(`${server.address}/api/v1/files/exports/${id}/records.xlsx`, { headers })
  for await (const chunk of file.body ?? []) bytes += (chunk as Uint8Array).length
  say(
    `  exported as a workbook in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, ${(bytes / 1_000_000).toFixed(1)} MB; memory ${Math.round(most)} MiB; event loop held p99 ${held.p99.toFixed(1)}, longest ${held.max.toFixed(0)} ms; processor ${(worked - work).toFixed(1)} s; neighbour's sale p95 ${p95.toFixed(1)} ms, ${(p95 / quiet).toFixed(2)} of alone; memory after it was sent ${Math.round(await server.memory())} MiB`
  )
}

await server.stop()
await postgres.stop()
await rm(folder, { recursive: true, force: true })
