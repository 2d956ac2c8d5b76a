import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { cloneDatabase, stopOwnServer, TEST_SECRET } from '../support/postgres.ts'

const STOA = resolve(import.meta.dirname, '../../bin/stoa.mjs')
const DOCUMENTS = 400
/** `npm run nightly` asks for more. */
const KILLS = Number(process.env.STOA_TEST_ROUNDS ?? 2)

const folder = await mkdtemp(join(tmpdir(), 'stoa-kill-'))
const database = await cloneDatabase()
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const environment = {
  ...process.env,
  DATABASE_URL: database.adminUrl,
  STOA_SECRET: TEST_SECRET,
  PORT: String(port),
  LOG_LEVEL: 'fatal',
  STOA_PASSWORD: 'correct horse battery',
  STOA_DATA_DIR: folder
}
let server: ChildProcess | undefined

t.teardown(async () => {
  server?.kill('SIGKILL')
  await database.drop()
  await stopOwnServer()
  await rm(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

async function start(): Promise<void> {
  server = spawn(process.execPath, [STOA, 'start', '--json'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await once(server.stdout as NodeJS.ReadableStream, 'data')
}

const stoa = (...args: string[]): Promise<string> => begin(...args).ended

/** A command line at work, and what it printed in the end. */
function begin(...args: string[]): { child: ChildProcess; ended: Promise<string> } {
  const child = spawn(process.execPath, [STOA, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  const ended = once(child, 'close').then(([code]) => {
    if (code !== 0) {
      throw new Error(`stoa ${args.join(' ')} ended with ${String(code)}: ${err}${out}`)
    }
    return out
  })
  return { child, ended }
}

/** Until so many documents are there. */
async function someDocuments(requested: number): Promise<void> {
  const admin = connect(database.adminUrl, 'stoa tests')
  await admin.connect()
  for (let there = 0; there < requested; await pause(20)) {
    there =
      (await admin.query<{ n: number }>('SELECT count(*) AS n FROM pool.pos_document')).rows[0]
        ?.n ?? 0
  }
  await admin.end()
}

/** Sales with shared goods, refunds of some of them, blind ones, write-offs; the sum in pence. */
function invoiceFile(): { text: string; total: number } {
  const rows = ['InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID']
  let total = 0
  for (let n = 0; n < DOCUMENTS; n++) {
    const date = `2010-12-${String(1 + (n % 20)).padStart(2, '0')}T10:${String(n % 60).padStart(2, '0')}:00`
    const kind = n % 10
    for (let l = 0; l < 1 + (n % 4); l++) {
      const code = `1000${(n + l) % 9}`
      const pence = kind === 8 ? 0 : 125 + l * 10
      const quantity = (kind >= 8 ? -1 : 1) * (1 + ((n + l) % 5))
      total += quantity * pence
      rows.push(
        `${kind === 9 ? 'C' : ''}${536000 + n},${code},THING ${code},${quantity},${date},${(pence / 100).toFixed(2)},${n % 3 === 0 ? '' : 17000 + (n % 7)}`
      )
    }
  }
  return { text: rows.join('\n'), total }
}

t.test(
  'a server and a replay killed again and again lose and double nothing',
  { timeout: 220_000 },
  async t => {
    await start()
    await stoa(
      'bootstrap',
      '--url',
      url,
      '--company',
      'Kill',
      '--currency',
      'GBP',
      '--time-zone',
      'Europe/London',
      '--name',
      'Ann',
      '--email',
      'ann@kill.test'
    )
    const { text, total } = invoiceFile()
    const file = join(folder, 'invoices.csv')
    await writeFile(file, text)

    // The replay itself dies once, in the midst of its work, and is begun again.
    const first = begin('replay', file, '--json', '--wait', '60')
    first.ended.catch(() => {})
    await someDocuments(DOCUMENTS / 10)
    first.child.kill('SIGKILL')
    await t.rejects(first.ended, /ended with null/)

    let running = true
    const replay = stoa('replay', file, '--json', '--wait', '60').finally(() => {
      running = false
    })
    replay.catch(() => {})
    let kills = 0
    while (running && kills < KILLS) {
      await pause(300 + Math.random() * 700)
      if (!running) break
      server?.kill('SIGKILL')
      kills++
      await start()
    }
    const result = JSON.parse(await replay) as {
      documents: number
      totalMinor: number
      unplaced: unknown[]
    }
    t.ok(kills >= 2, `killed ${kills} times while it ran`)
    t.match(result, { documents: DOCUMENTS, totalMinor: total, unplaced: [] })

    const again = JSON.parse(await stoa('replay', file, '--json')) as {
      documents: number
      alreadyThere: number
      totalMinor: number
    }
    t.match(again, { documents: DOCUMENTS, alreadyThere: DOCUMENTS, totalMinor: total })
    const report = JSON.parse(
      await stoa('report', 'sales', '--from', '2010-12-01', '--to', '2010-12-31', '--json')
    ) as { total: { netSalesMinor: number } }
    t.equal(report.total.netSalesMinor, total)

    const admin = connect(database.adminUrl, 'stoa tests')
    await admin.connect()
    const one = async (sql: string): Promise<Record<string, unknown>> =>
      (await admin.query(sql)).rows[0]
    t.strictSame(
      await one(
        "SELECT count(*) FILTER (WHERE kind = 'sale') AS sales, count(*) FILTER (WHERE kind = 'refund') AS refunds, count(DISTINCT reference) AS \"references\" FROM pool.pos_document"
      ),
      { sales: DOCUMENTS * 0.8, refunds: DOCUMENTS * 0.1, references: DOCUMENTS * 0.9 }
    )
    t.equal(
      (await one("SELECT count(*) AS n FROM pool.inventory_adjustment WHERE reason = 'write-off'"))
        .n,
      DOCUMENTS * 0.1
    )
    t.strictSame(
      (
        await admin.query(
          'SELECT series FROM pool.pos_document GROUP BY series HAVING count(*) <> max(serial)'
        )
      ).rows,
      [],
      'no gap in any series'
    )
    t.strictSame(
      (
        await admin.query(
          'SELECT c.series FROM pool.document_counter c WHERE c.last_number <> (SELECT count(*) FROM pool.pos_document d WHERE d.series = c.series)'
        )
      ).rows,
      []
    )
    t.strictSame(
      (
        await admin.query(
          'SELECT l.variant_id FROM pool.inventory_level l WHERE l.quantity <> (SELECT sum(m.quantity) FROM pool.inventory_movement m WHERE m.variant_id = l.variant_id)'
        )
      ).rows,
      [],
      'stock is the sum of its movements'
    )
    t.strictSame(
      (
        await admin.query(
          'SELECT document_id FROM pool.inventory_movement GROUP BY document_id, variant_id HAVING count(*) > 1'
        )
      ).rows,
      [],
      'no document moved anything twice'
    )
    t.strictSame(
      (
        await admin.query(`SELECT d.id FROM pool.pos_document d WHERE d.total_minor <> (SELECT coalesce(sum(l.total_minor), 0) FROM pool.pos_line l WHERE l.document_id = d.id)
    OR d.paid_minor <> (SELECT coalesce(sum(p.amount_minor), 0) FROM pool.pos_tender p WHERE p.document_id = d.id)`)
      ).rows,
      [],
      'documents, lines and tenders agree'
    )
    t.equal(
      (
        await one(
          "SELECT count(*) AS n FROM pool.outbox WHERE name IN ('pos.sale-posted', 'pos.sale-refunded')"
        )
      ).n,
      DOCUMENTS * 0.9,
      'one event a document'
    )
    await admin.end()
  }
)
