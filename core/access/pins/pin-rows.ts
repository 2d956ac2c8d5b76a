import { statement } from '../../database/statement.ts'
import type { Rule } from '../../instance/directory.ts'
import { MOST_WRONG } from './pin.ts'

export const putPin = statement(
  'access.put-pin',
  `
  INSERT INTO staff_pin (tenant_id, user_id, pin_hash, set_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, user_id) DO UPDATE SET pin_hash = excluded.pin_hash, set_at = excluded.set_at, wrong = 0`
)
export const removePin = statement(
  'access.remove-pin',
  'DELETE FROM staff_pin WHERE tenant_id = $1 AND user_id = $2'
)
export const unlockPin = statement(
  'access.unlock-pin',
  'UPDATE staff_pin SET wrong = 0 WHERE tenant_id = $1 AND user_id = $2 AND wrong > 0'
)
export const pinOf = statement<{ set_at: Date; locked: boolean }>(
  'access.pin-of',
  `SELECT set_at, wrong >= ${MOST_WRONG} AS locked FROM staff_pin WHERE tenant_id = $1 AND user_id = $2`
)
/** Counts a try before it is made, so that many at once do not slip through; none when it is locked. */
export const tryPin = statement<{ pin_hash: string; wrong: number }>(
  'access.try-pin',
  `
  UPDATE staff_pin SET wrong = wrong + 1 WHERE tenant_id = $1 AND user_id = $2 AND wrong < ${MOST_WRONG} RETURNING pin_hash, wrong`
)
export const untryPin = statement(
  'access.untry-pin',
  'UPDATE staff_pin SET wrong = greatest(wrong - 1, 0) WHERE tenant_id = $1 AND user_id = $2'
)

export interface PinHolder {
  id: string
  name: string
  epoch: number
  rules: Rule[]
}
/** Active staff with a PIN, with the rules that hold for them in a shop: $2 company, $3 shop, $4 one of them, or null. */
export const pinHolders = statement<PinHolder>(
  'access.pin-holders',
  `
  SELECT u.id, u.name, u.epoch, coalesce((
    SELECT jsonb_agg(jsonb_build_object('permission', x.permission, 'inverted', x.inverted, 'conditions', x.conditions))
    FROM role_grant g JOIN role_rule x ON x.tenant_id = g.tenant_id AND x.role_id = g.role_id
    WHERE g.tenant_id = u.tenant_id AND g.user_id = u.id AND (g.company_id IS NULL OR (g.company_id = $2 AND (g.shop_id IS NULL OR g.shop_id = $3)))), '[]') AS rules
  FROM staff_pin p JOIN staff_user u ON u.tenant_id = p.tenant_id AND u.id = p.user_id
  WHERE p.tenant_id = $1 AND u.status = 'active' AND ($4::uuid IS NULL OR u.id = $4) ORDER BY lower(u.name), u.id LIMIT 500`
)
