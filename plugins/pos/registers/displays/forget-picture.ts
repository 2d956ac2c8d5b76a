import { statement, tellPlace, type UnitContext } from 'stoa/plugin'
import { registerPresence } from '../presence.ts'

const forget = statement(
  'pos.forget-picture',
  'DELETE FROM pos_picture WHERE tenant_id = $1 AND register_id = $2'
)

/** The till of a register is closed: its displays show nothing any more. */
export async function forgetPicture(ctx: UnitContext, registerId: string): Promise<void> {
  tellPlace(ctx, registerPresence, registerId)
  await forget([ctx.tenantId, registerId])
}
