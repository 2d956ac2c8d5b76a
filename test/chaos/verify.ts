import type pg from 'pg'
import { conditions } from './conditions.ts'
import { wasDone, type Payment, type Ledger } from './ledger.ts'
import { IMPORTED_ROWS, skuOfImport } from './load.ts'
import type { Payer } from './payer.ts'

interface Row {
  id: string
  tenant_id: string
  key: string
}

/**
 * Compares what was meant and answered with what is in the books, tenant by tenant, once everything
 * has settled.
 * @returns a sentence for each condition that does not hold; none: nothing was lost and nothing
 * doubled
 */
export async function verify(
  database: pg.Client,
  ledger: Ledger,
  payer: Payer,
  tenantIds: readonly string[]
): Promise<string[]> {
  const faults: string[] = []
  const blame = (condition: string, found: readonly unknown[]): void => {
    if (found.length > 0) {
      faults.push(
        `${condition}: ${found.length}, the first ${JSON.stringify(found[0]).slice(0, 300)}`
      )
    }
  }
  for (const [condition, sql] of Object.entries(conditions)) {
    blame(`not: ${condition}`, (await database.query(sql, [tenantIds])).rows)
  }

  const { intents } = ledger
  const written = await writtenByKey(database, tenantIds)
  const rowsOf = ({ tenantId, key }: Payment): Row[] => written.get(`${tenantId} ${key}`) ?? []
  const kept = intents.filter(({ kind }) => kind !== 'import')
  blame(
    'lost',
    kept.filter(
      paymentRow =>
        wasDone(paymentRow) && !rowsOf(paymentRow).some(({ id }) => id === paymentRow.id)
    )
  )
  blame(
    'doubled',
    kept.filter(paymentRow => rowsOf(paymentRow).length > 1)
  )
  blame(
    'refused and yet written',
    kept.filter(
      paymentRow =>
        paymentRow.answer && paymentRow.answer.status >= 400 && rowsOf(paymentRow).length > 0
    )
  )
  blame(
    'refused, though all was well with it',
    intents
      .filter(({ answer }) => answer && answer.status >= 400 && answer.status < 500)
      .map(reported)
  )
  blame(
    'never answered',
    intents
      .filter(({ answer }) => answer === undefined || answer.status === 0 || answer.status >= 500)
      .map(reported)
  )
  blame('two answers for one key', intents.filter(({ other }) => other !== undefined).map(reported))
  const meant = new Set(intents.map(({ tenantId, key }) => `${tenantId} ${key}`))
  blame(
    'written though no one meant it',
    [...written].filter(([key]) => !meant.has(key)).map(([, rows]) => rows)
  )

  for (const paymentRow of intents.filter(({ kind }) => kind === 'import').filter(wasDone)) {
    await verifyImport(database, paymentRow, blame)
  }
  await verifyOrders(database, ledger, payer, blame)
  return faults
}

type Blame = (condition: string, found: readonly unknown[]) => void

const reported = ({ kind, key, tenantId, answer, other }: Payment): object => ({
  kind,
  key,
  tenantId,
  status: answer?.status,
  code: answer?.code,
  text: answer?.text.slice(0, 200),
  other: other?.text.slice(0, 200)
})

/** What intents have left behind, by tenant and key: a caller writes its key into the note. */
async function writtenByKey(
  database: pg.Client,
  tenantIds: readonly string[]
): Promise<Map<string, Row[]>> {
  const { rows } = await database.query<Row>(
    `
    SELECT id, tenant_id, note AS key FROM pool.pos_document WHERE tenant_id = ANY($1) AND note ~ '^[0-9a-f-]{36}$'
    UNION ALL SELECT id, tenant_id, note FROM pool.inventory_adjustment WHERE tenant_id = ANY($1) AND note ~ '^[0-9a-f-]{36}$'
    UNION ALL SELECT id, tenant_id, note FROM pool.storefront_order WHERE tenant_id = ANY($1) AND note ~ '^[0-9a-f-]{36}$'`,
    [tenantIds]
  )
  const byKey = new Map<string, Row[]>()
  for (const row of rows) {
    byKey.set(`${row.tenant_id} ${row.key}`, [
      ...(byKey.get(`${row.tenant_id} ${row.key}`) ?? []),
      row
    ])
  }
  return byKey
}

async function verifyImport(database: pg.Client, paymentRow: Payment, blame: Blame): Promise<void> {
  const {
    rows: [row]
  } = await database.query<{ state: string | null; n: string }>(
    `
    SELECT (SELECT state FROM pool.file_import WHERE tenant_id = $1 AND id = $2) AS state,
           (SELECT count(*) FROM pool.catalog_variant WHERE tenant_id = $1 AND sku LIKE $3) AS n`,
    [paymentRow.tenantId, paymentRow.id, `${skuOfImport(paymentRow.key)}%`]
  )
  blame(
    'an import that is not whole',
    row?.state === 'done' && Number(row.n) === IMPORTED_ROWS
      ? []
      : [{ ...reported(paymentRow), ...row }]
  )
}

/** Orders against the vendor: paid once, sold once, and given back where they were cancelled. */
async function verifyOrders(
  database: pg.Client,
  { intents }: Ledger,
  payer: Payer,
  blame: Blame
): Promise<void> {
  const orders = intents.filter(({ kind }) => kind === 'order').filter(wasDone)
  const { rows } = await database.query<{ id: string; sold: boolean; kept_minor: string }>(
    `
    SELECT o.id, d.id IS NOT NULL AS sold, (SELECT coalesce(sum(captured_minor - refunded_minor), 0) FROM pool.payments_payment i WHERE i.tenant_id = o.tenant_id AND i.id = w.payment) AS kept_minor
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS w (tenant, "order", payment)
    JOIN pool.storefront_order o ON o.tenant_id = w.tenant AND o.id = w."order" LEFT JOIN pool.pos_document d ON d.tenant_id = o.tenant_id AND d.id = o.sale_id`,
    [orders.map(o => o.tenantId), orders.map(o => o.id), orders.map(o => o.paymentId)]
  )
  const found = new Map(rows.map(row => [row.id, row]))
  const of = (order: Payment) => found.get(order.id ?? '')
  blame(
    'a payment asked for twice at the vendor',
    orders.filter(({ paymentId }) => payer.record(paymentId ?? '').asked > 1).map(reported)
  )
  blame(
    'charged twice',
    orders.filter(({ paymentId }) => payer.record(paymentId ?? '').charged > 1).map(reported)
  )
  blame(
    'paid and not sold',
    orders.filter(order => order.fate === 'paid' && order.paid && !of(order)?.sold).map(reported)
  )
  blame('sold and not paid', orders.filter(order => !order.paid && of(order)?.sold).map(reported))
  blame(
    'cancelled after it was paid, and the money kept',
    orders.filter(order => order.cancelled && Number(of(order)?.kept_minor) !== 0).map(reported)
  )
  blame('events of the vendor no one took', payer.abandoned)
}
