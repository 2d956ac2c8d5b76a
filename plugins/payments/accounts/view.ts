import { type Context, Id, Nullable, type Static, Type } from 'stoa/plugin'
import { credentialsOf, type AccountRow } from './store.ts'
import { webhookPath } from './webhook-address.ts'
import { providerOf } from '../providers/registry.ts'

const Maybe = Nullable(Type.String())

export const AccountView = Type.Object({
  id: Id,
  provider: Type.String(),
  title: Type.String(),
  active: Type.Boolean(),
  credentials: Type.Array(
    Type.Object({ name: Type.String(), secret: Type.Boolean(), set: Type.Boolean(), value: Maybe }),
    { description: 'Secrets are never shown, only whether they are set.' }
  ),
  methods: Type.Array(Type.Object({ method: Type.String(), channel: Maybe, title: Type.String() })),
  shopIds: Nullable(
    Type.Array(Id),
    'Those of them the caller may act in; null: every shop of the company.'
  ),
  webhookPath: Nullable(
    Type.String(),
    "Where the provider sends its webhooks, behind this instance's own address; null where there are none."
  ),
  forgedWebhooks: Type.Integer({ description: 'Refused at that address.' }),
  forgedAt: Maybe,
  version: Type.Integer(),
  createdAt: Type.String(),
  updatedAt: Type.String()
})

export function accountView(ctx: Context, row: AccountRow): Static<typeof AccountView> {
  const { credentials, secrets, remembers } = providerOf(row).capabilities
  const known = credentialsOf(ctx, row)
  const reach = new Set(ctx.shops().map(shop => shop.id))
  return {
    id: row.id,
    provider: row.provider,
    title: row.title,
    active: row.active,
    credentials: Object.keys(credentials.properties).map(name => {
      const secret = secrets.includes(name)
      return {
        name,
        secret,
        set: known[name] !== undefined,
        value: secret ? null : (known[name] ?? null)
      }
    }),
    methods: row.methods,
    shopIds: row.shop_ids?.filter(id => reach.has(id)) ?? null,
    webhookPath: remembers ? webhookPath(ctx, row) : null,
    forgedWebhooks: row.forged_webhooks,
    forgedAt: row.forged_at?.toISOString() ?? null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString()
  }
}
