import { type Context, statement } from 'stoa/plugin'
import { topUpErrors } from '../errors.ts'
import type { Credentials, ProviderName } from '../providers/provider.ts'

export interface AccountRow {
  company_id: string
  provider: ProviderName
  credentials: Buffer
  active: boolean
  version: number
}

const SEALED = 'top-ups account credentials'
const COLUMNS = 'company_id, provider, credentials, active, version'

const ofCompany = statement<AccountRow>(
  'top-ups.account',
  `SELECT ${COLUMNS} FROM top_ups_account WHERE tenant_id = $1 AND company_id = $2`
)
const put = statement<AccountRow>(
  'top-ups.put-account',
  `
  INSERT INTO top_ups_account (tenant_id, company_id, provider, credentials, active, updated_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (tenant_id, company_id) DO UPDATE SET provider = excluded.provider, credentials = excluded.credentials, active = excluded.active,
    version = top_ups_account.version + 1, updated_at = excluded.updated_at
  WHERE top_ups_account.version = $7
  RETURNING ${COLUMNS}`
)

/** The company's account at a provider; null: it has none. */
export async function accountHere(ctx: Context): Promise<AccountRow | null> {
  const [row] = await ofCompany([ctx.tenantId, ctx.company().id])
  return row ?? null
}

/** @throws top-ups.no-account also when it is switched off */
export async function activeAccount(ctx: Context): Promise<AccountRow> {
  const row = await accountHere(ctx)
  if (!row?.active) throw topUpErrors['no-account']()
  return row
}

/** @returns null when there is one of another version already */
export async function putAccount(
  ctx: Context,
  fields: { provider: ProviderName; credentials: Credentials; active: boolean },
  version: number | null
): Promise<AccountRow | null> {
  const { provider, credentials, active } = fields
  const companyId = ctx.company().id
  const sealed = ctx.secrets.seal(SEALED, companyId, Buffer.from(JSON.stringify(credentials)))
  const [row] = await put([ctx.tenantId, companyId, provider, sealed, active, ctx.now, version])
  return row ?? null
}

export const credentialsOf = (ctx: Context, row: AccountRow): Credentials =>
  JSON.parse(ctx.secrets.open(SEALED, row.company_id, row.credentials).toString()) as Credentials
