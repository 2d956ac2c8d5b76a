import { statement, type Context } from 'stoa/plugin'

export interface DisplayRow {
  id: string
  shop_id: string
  register_id: string
  user_agent: string
  paired_at: Date
  last_seen_at: Date
}
/** Of one register. */
export const MOST_DISPLAYS = 10

const COLUMNS = 'd.id, d.shop_id, d.register_id, d.user_agent, d.paired_at, d.last_seen_at'

/** tenant, company, shop or null, the id behind which it begins or null, limit */
export const listRows = statement<DisplayRow>(
  'pos.list-displays',
  `
  SELECT ${COLUMNS} FROM pos_display d WHERE d.tenant_id = $1 AND d.company_id = $2 AND ($3::uuid IS NULL OR d.shop_id = $3)
    AND ($4::uuid IS NULL OR d.id > $4)
  ORDER BY d.id LIMIT $5`
)
/** Of two at once the one waits, so that a register has no more than it may. */
export const lockRegister = statement(
  'pos.lock-register-of-displays',
  'SELECT id FROM pos_register WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE'
)
export const insertDisplay = statement<{ id: string }>(
  'pos.pair-display',
  `
  INSERT INTO pos_display (tenant_id, id, company_id, shop_id, register_id, user_agent, paired_at, last_seen_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $7
  WHERE (SELECT count(*) FROM pos_display WHERE tenant_id = $1 AND register_id = $5) < ${MOST_DISPLAYS} RETURNING id`
)
export const deleteDisplay = statement<DisplayRow>(
  'pos.unpair-display',
  `
  DELETE FROM pos_display d WHERE d.tenant_id = $1 AND d.company_id = $2 AND ($3::uuid IS NULL OR d.shop_id = $3) AND d.id = $4 RETURNING ${COLUMNS}`
)
/** Whose picture a display shows. */
export const registerOfDisplay = statement<{
  register_id: string
  company_id: string
  shop_id: string
}>(
  'pos.register-of-display',
  'SELECT register_id, company_id, shop_id FROM pos_display WHERE tenant_id = $1 AND id = $2'
)
/** Where a code leads: a till that is open, or was closed permanently meanwhile. */
export const placeOfRegister = statement<{ company_id: string; shop_id: string }>(
  'pos.place-of-register',
  'SELECT company_id, shop_id FROM pos_register WHERE tenant_id = $1 AND id = $2'
)
/** When it was seen last, to five minutes; and a picture whose hour is over goes. */
export const noteSeen = statement(
  'pos.note-display-seen',
  `
  WITH old AS (DELETE FROM pos_picture WHERE tenant_id = $1 AND register_id = $3 AND shown_at < now() - interval '1 hour')
  UPDATE pos_display SET last_seen_at = now() WHERE tenant_id = $1 AND id = $2 AND last_seen_at < now() - interval '1 minute'`
)

/**
 * Keeps a till's picture, where a display shows it. `found` is null where there is no such till to ring
 * up on; one statement, since it is said several times a sale.
 */
export const putPicture = statement<{ found: string | null; displays: number }>(
  'pos.put-picture',
  `
  WITH r AS (SELECT id, company_id, shop_id FROM pos_register WHERE tenant_id = $1 AND id = $2 AND active AND kind = 'till'),
  d AS (SELECT count(*)::integer AS displays FROM pos_display WHERE tenant_id = $1 AND register_id = $2),
  kept AS (
    INSERT INTO pos_picture AS p (tenant_id, register_id, company_id, shop_id, picture, shown_at)
    SELECT $1, r.id, r.company_id, r.shop_id, $3, now() FROM r, d WHERE d.displays > 0
    ON CONFLICT (tenant_id, register_id) DO UPDATE SET picture = excluded.picture, shown_at = excluded.shown_at)
  SELECT r.id AS found, d.displays FROM d LEFT JOIN r ON true`
)
export const forgetOldPictures = statement(
  'pos.forget-old-pictures',
  "DELETE FROM pos_picture WHERE tenant_id = $1 AND shown_at < now() - interval '1 hour'"
)

interface Seen {
  register_id: string
  name: string
  active: boolean
  picture: string | null
}
const pictureFor = statement<Seen>(
  'pos.picture-for-display',
  `
  SELECT d.register_id, r.name, r.active, p.picture FROM pos_display d JOIN pos_register r ON r.tenant_id = d.tenant_id AND r.id = d.register_id
  LEFT JOIN pos_picture p ON p.tenant_id = d.tenant_id AND p.register_id = d.register_id AND p.shown_at >= now() - interval '1 hour'
  WHERE d.tenant_id = $1 AND d.id = $2`
)
/** What a display has to show; undefined: it is paired no more. */
export const seenBy = async (ctx: Context, displayId: string): Promise<Seen | undefined> =>
  (await pictureFor([ctx.tenantId, displayId]))[0]
