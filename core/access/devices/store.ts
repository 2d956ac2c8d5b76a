import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import { defineRepository } from '../../repository/repository.ts'
import { accessErrors } from '../errors.ts'
import { DeviceModel } from './model.ts'
import { DeviceView } from './view.ts'

/** The devices of the shops the caller acts in, by code. */
export const devices = defineRepository({
  name: 'access.device',
  model: DeviceModel,
  view: DeviceView,
  sorts: { code: { by: ['code'] } },
  refusesChange: ({ code, retiredAt }) =>
    retiredAt === null ? null : accessErrors['device-retired']({ code }),
  audited: ['name', 'code']
})

/** tenant, id, company, shop, codes to try, name, hash of the secret, key, hash, now, user */
export const insertDevice = statement<{ id: string; code: string }>(
  'access.enrol-device',
  `
  INSERT INTO device (tenant_id, id, company_id, shop_id, code, name, secret_hash, request_key, request_hash, enrolled_at, enrolled_by, last_seen_at)
  SELECT $1, $2, $3, $4, c.code, $6, $7, $8, $9, $10, $11, $10 FROM unnest($5::text[]) WITH ORDINALITY AS c (code, place)
  WHERE NOT EXISTS (SELECT 1 FROM device d WHERE d.tenant_id = $1 AND d.code = c.code) ORDER BY c.place LIMIT 1
  ON CONFLICT DO NOTHING RETURNING id, code`
)

export interface Enrolled {
  id: string
  code: string
  name: string
  shop_id: string
  request_hash: string
}
/** What the same person enrolled by the same request. */
export const deviceOfRequest = statement<Enrolled>(
  'access.device-of-request',
  `
  SELECT id, code, name, shop_id, request_hash FROM device WHERE tenant_id = $1 AND enrolled_by = $2 AND request_key = $3`
)

/** `stale`: when it was last seen is not known to the minute. */
export const deviceOfSecret = statement<{
  id: string
  code: string
  name: string
  company_id: string
  shop_id: string
  stale: boolean
}>(
  'access.device-of-secret',
  `
  SELECT id, code, name, company_id, shop_id, last_seen_at < now() - interval '1 minute' AS stale
  FROM device WHERE tenant_id = $1 AND secret_hash = $2 AND retired_at IS NULL`
)
/** Whoever finds it locked leaves it to the one who notes the same. */
export const noteDeviceSeen = statement(
  'access.note-device-seen',
  `
  UPDATE device d SET last_seen_at = now() FROM (
    SELECT id FROM device WHERE tenant_id = $1 AND id = $2 AND last_seen_at < now() - interval '1 minute' FOR NO KEY UPDATE SKIP LOCKED) unseen
  WHERE d.tenant_id = $1 AND d.id = unseen.id`
)

/** A device as others may know it. */
export interface Device {
  id: string
  /** By which its documents are told apart, e.g. K7. */
  code: string
  name: string
  shopId: string
  /** Its browser is no device any more; what was made on it before keeps its code. */
  retired: boolean
}

/**
 * The device of that id in the company and shop acted in, also a retired one; null: there is none. It
 * takes no permission and does not prove that the caller sits at it. In a unit of work.
 */
export async function deviceOf(ctx: Context, id: string): Promise<Device | null> {
  const found = await devices.find(ctx, id)
  if (found === null) return null
  const { code, name, shopId, retiredAt } = found
  return { id, code, name, shopId, retired: retiredAt !== null }
}
