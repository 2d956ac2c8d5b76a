import { type Context, formatQuantity, parseQuantity, statement } from 'stoa/plugin'
import type { LineAccount } from './rules/take-back.ts'

/** A sale as this plugin keeps it. */
export interface AgentSale {
  id: string
  recorded: boolean
  number: string | null
  businessDay: string | null
  customerId: string | null
  agentId: string | null
  source: string | null
}
export interface SaleLine extends LineAccount {
  lineNo: number
  variantId: string
  name: string
}
export interface ReturnedLine {
  documentId: string
  /** 0: all that was left of the sale. */
  lineNo: number
  quantityMilli: number | null
  number: string
  businessDay: string
}

const COLUMNS =
  'id, recorded, number, business_day AS "businessDay", customer_id AS "customerId", agent_id AS "agentId", source'

const begin = statement(
  'agents.begin-sale',
  `INSERT INTO agents_sale (tenant_id, company_id, id, recorded) VALUES ($1, $2, $3, false)
   ON CONFLICT (tenant_id, id) DO NOTHING`
)
const lock = statement<AgentSale>(
  'agents.lock-sale',
  `SELECT ${COLUMNS} FROM agents_sale WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR UPDATE`
)
const find = statement<AgentSale>(
  'agents.sale',
  `SELECT ${COLUMNS} FROM agents_sale WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const record = statement(
  'agents.record-sale',
  `WITH sale AS (
     UPDATE agents_sale SET recorded = true, number = $4, business_day = $5, customer_id = $6, agent_id = $7, source = $8
     WHERE tenant_id = $1 AND company_id = $2 AND id = $3
   )
   INSERT INTO agents_sale_line (tenant_id, company_id, sale_id, line_no, variant_id, name, quantity, net_minor, total_minor, commission_minor)
   SELECT $1, $2, $3, n, v, t, q, net, total, c FROM json_to_recordset($9) AS l (n int, v uuid, t text, q numeric, net bigint, total bigint, c bigint)`
)
const give = statement(
  'agents.give-sale',
  `WITH sale AS (
     UPDATE agents_sale SET agent_id = $4, source = 'manager' WHERE tenant_id = $1 AND company_id = $2 AND id = $3
   )
   UPDATE agents_sale_line l SET commission_minor = given.c
   FROM json_to_recordset($5) AS given (n int, c bigint)
   WHERE l.tenant_id = $1 AND l.company_id = $2 AND l.sale_id = $3 AND l.line_no = given.n`
)
const linesOf = statement<
  Omit<SaleLine, 'quantityMilli' | 'returnedMilli'> & {
    quantity: string
    returned: string
  }
>(
  'agents.sale-lines',
  `SELECT line_no AS "lineNo", variant_id AS "variantId", name, quantity, returned, net_minor AS "netMinor", total_minor AS "totalMinor", commission_minor AS "commissionMinor"
   FROM agents_sale_line WHERE tenant_id = $1 AND company_id = $2 AND sale_id = $3 ORDER BY line_no`
)
const noteReturns = statement(
  'agents.note-returns',
  `INSERT INTO agents_return (tenant_id, company_id, sale_id, document_id, line_no, quantity, number, business_day)
   SELECT $1, $2, $3, $4, n, q, $6, $7 FROM json_to_recordset($5) AS r (n int, q numeric)
   ON CONFLICT (tenant_id, document_id, line_no) DO NOTHING`
)
const unsettled = statement<Omit<ReturnedLine, 'quantityMilli'> & { quantity: string | null }>(
  'agents.unsettled-returns',
  `UPDATE agents_return SET settled = true WHERE tenant_id = $1 AND company_id = $2 AND sale_id = $3 AND NOT settled
   RETURNING document_id AS "documentId", line_no AS "lineNo", quantity, number, business_day AS "businessDay"`
)
const markReturned = statement(
  'agents.mark-returned',
  `WITH sale AS (
     UPDATE agents_sale SET voided = true WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND $5
   )
   UPDATE agents_sale_line l SET returned = given.q FROM json_to_recordset($4) AS given (n int, q numeric)
   WHERE l.tenant_id = $1 AND l.company_id = $2 AND l.sale_id = $3 AND l.line_no = given.n`
)

const place = (ctx: Context): string[] => [ctx.tenantId, ctx.company().id]

/** The sale, locked until the commit: what is heard of it is worked off one after the other. */
export async function lockSale(ctx: Context, saleId: string): Promise<AgentSale> {
  const [, [sale]] = await Promise.all([
    begin([...place(ctx), saleId]),
    lock([...place(ctx), saleId])
  ])
  return sale as AgentSale
}

export const findSale = async (ctx: Context, saleId: string): Promise<AgentSale | null> =>
  (await find([...place(ctx), saleId]))[0] ?? null

export async function recordSale(ctx: Context, sale: AgentSale, lines: SaleLine[]): Promise<void> {
  await record([
    ...place(ctx),
    sale.id,
    sale.number,
    sale.businessDay,
    sale.customerId,
    sale.agentId,
    sale.source,
    JSON.stringify(
      lines.map(l => ({
        n: l.lineNo,
        v: l.variantId,
        t: l.name,
        q: formatQuantity(l.quantityMilli),
        net: l.netMinor,
        total: l.totalMinor,
        c: l.commissionMinor
      }))
    )
  ])
}

/** Another agent, or none, has the sale from now on; `lines` come to what is said for them. */
export async function giveSale(
  ctx: Context,
  saleId: string,
  agentId: string | null,
  lines: SaleLine[]
): Promise<void> {
  const commissions = lines.map(l => ({ n: l.lineNo, c: l.commissionMinor }))
  await give([...place(ctx), saleId, agentId, JSON.stringify(commissions)])
}

export async function saleLines(ctx: Context, saleId: string): Promise<SaleLine[]> {
  const rows = await linesOf([...place(ctx), saleId])
  return rows.map(({ quantity, returned, ...line }) => ({
    ...line,
    quantityMilli: parseQuantity(quantity),
    returnedMilli: parseQuantity(returned)
  }))
}

/** Keeps what a document gave back; once, however often it is heard of. */
export async function keepReturns(
  ctx: Context,
  saleId: string,
  document: { id: string; number: string; businessDay: string },
  lines: Array<{ lineNo: number; quantityMilli: number | null }>
): Promise<void> {
  await noteReturns([
    ...place(ctx),
    saleId,
    document.id,
    JSON.stringify(
      lines.map(({ lineNo: n, quantityMilli: q }) => ({
        n,
        q: q === null ? null : formatQuantity(q)
      }))
    ),
    document.number,
    document.businessDay
  ])
}

/** What came back and was not yet taken back of an agent: it is the caller's to do, now. */
export async function takeUnsettled(ctx: Context, saleId: string): Promise<ReturnedLine[]> {
  const rows = await unsettled([...place(ctx), saleId])
  return rows
    .map(({ quantity, ...row }) => ({
      ...row,
      quantityMilli: quantity === null ? null : parseQuantity(quantity)
    }))
    .toSorted((a, b) =>
      a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : a.lineNo - b.lineNo
    )
}

export async function saveReturned(
  ctx: Context,
  saleId: string,
  lines: SaleLine[],
  isVoided: boolean
): Promise<void> {
  await markReturned([
    ...place(ctx),
    saleId,
    JSON.stringify(lines.map(l => ({ n: l.lineNo, q: formatQuantity(l.returnedMilli) }))),
    isVoided
  ])
}
