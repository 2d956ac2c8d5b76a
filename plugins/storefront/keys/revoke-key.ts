import { coreErrors, defineUseCase, Id, Input, statement } from 'stoa/plugin'
import { forgetKey } from './known-keys.ts'
import { type KeyRow, type KeyView, viewOfKey } from './view.ts'

const revoke = statement<KeyRow>(
  'storefront.revoke-key',
  `
  UPDATE storefront_key SET revoked_at = coalesce(revoked_at, now()) WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING id, shop_id, name, key, created_at, revoked_at`
)

export const revokeKey = defineUseCase({
  name: 'storefront.revoke-key',
  summary: 'Revokes a publishable key; it stops working within a minute',
  permission: 'storefront.manage',
  heldFor: 'shop',
  input: Input({ keyId: Id }),
  async run(ctx, { keyId }): Promise<KeyView> {
    const [row] = await revoke([ctx.tenantId, ctx.company().id, keyId])
    if (!row) throw coreErrors['not-found']({ what: 'key' })
    forgetKey(ctx, keyId)
    ctx.audited(keyId)
    return viewOfKey(row)
  }
})
