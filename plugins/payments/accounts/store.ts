import { randomBytes } from 'node:crypto'
import { type Context, coreErrors, statement } from 'stoa/plugin'
import type { Credentials, MethodName, ProviderName } from '../providers/provider.ts'

/** A way to pay an account offers. */
export interface Offer {
  method: MethodName
  channel: string | null
  title: string
}

export interface AccountRow {
  id: string
  company_id: string
  provider: ProviderName
  title: string
  credentials: Buffer
  methods: Offer[]
  shop_ids: string[] | null
  active: boolean
  webhook_nonce: string
  forged_webhooks: number
  forged_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
}

const COLUMNS =
  'id, company_id, provider, title, credentials, methods, shop_ids, active, webhook_nonce, forged_webhooks, forged_at, version, created_at, updated_at'
const CREDENTIALS = 'payments account credentials'

export const accountById = statement<AccountRow>(
  'payments.account-by-id',
  `SELECT ${COLUMNS} FROM payments_account WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
export const accountsOf = statement<AccountRow>(
  'payments.accounts',
  `SELECT ${COLUMNS} FROM payments_account WHERE tenant_id = $1 AND company_id = $2 ORDER BY id LIMIT 100`
)
const insert = statement<AccountRow>(
  'payments.insert-account',
  `
  INSERT INTO payments_account (tenant_id, company_id, id, provider, title, credentials, methods, shop_ids, active, webhook_nonce)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (tenant_id, company_id) WHERE provider = 'manual' DO NOTHING RETURNING ${COLUMNS}`
)
const change = statement<AccountRow>(
  'payments.change-account',
  `
  UPDATE payments_account SET title = $5, credentials = $6, methods = $7, shop_ids = $8, active = $9, version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND version = $4 RETURNING ${COLUMNS}`
)
const renew = statement<AccountRow>(
  'payments.renew-webhook',
  `
  UPDATE payments_account SET webhook_nonce = $4, version = version + 1, updated_at = now() WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING ${COLUMNS}`
)
const forged = statement(
  'payments.count-forged',
  `
  UPDATE payments_account SET forged_webhooks = forged_webhooks + 1, forged_at = now() WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)

export interface AccountFields {
  title: string
  credentials: Credentials
  methods: Offer[]
  shopIds: string[] | null
  active: boolean
}

const newNonce = (): string => randomBytes(9).toString('base64url')
const seal = (ctx: Context, id: string, credentials: Credentials): Buffer =>
  ctx.secrets.seal(CREDENTIALS, id, Buffer.from(JSON.stringify(credentials)))

/** @returns null when it would be the company's second account by hand */
export async function addAccount(
  ctx: Context,
  companyId: string,
  id: string,
  provider: ProviderName,
  fields: AccountFields
): Promise<AccountRow | null> {
  const [row] = await insert([
    ctx.tenantId,
    companyId,
    id,
    provider,
    fields.title,
    seal(ctx, id, fields.credentials),
    JSON.stringify(fields.methods),
    fields.shopIds,
    fields.active,
    newNonce()
  ])
  return row ?? null
}

/** @returns null when the version is not that one */
export async function writeAccount(
  ctx: Context,
  id: string,
  version: number,
  fields: AccountFields
): Promise<AccountRow | null> {
  const [row] = await change([
    ctx.tenantId,
    ctx.company().id,
    id,
    version,
    fields.title,
    seal(ctx, id, fields.credentials),
    JSON.stringify(fields.methods),
    fields.shopIds,
    fields.active
  ])
  return row ?? null
}

/** Gives the account a new webhook address; the old one ends. */
export async function renewNonce(ctx: Context, id: string): Promise<AccountRow | null> {
  const [row] = await renew([ctx.tenantId, ctx.company().id, id, newNonce()])
  return row ?? null
}

export const countForged = (ctx: Context, id: string): Promise<object[]> =>
  forged([ctx.tenantId, ctx.company().id, id])

export const credentialsOf = (
  ctx: Context,
  row: Pick<AccountRow, 'id' | 'credentials'>
): Credentials =>
  JSON.parse(ctx.secrets.open(CREDENTIALS, row.id, row.credentials).toString()) as Credentials

export async function accountHere(ctx: Context, accountId: string): Promise<AccountRow> {
  const [row] = await accountById([ctx.tenantId, ctx.company().id, accountId])
  if (!row) throw coreErrors['not-found']({ what: 'payment account' })
  return row
}
