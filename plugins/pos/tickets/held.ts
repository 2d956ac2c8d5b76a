import { namesOfStaff, statement, type Context } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { registers } from '../registers/store.ts'
import { calledOf, type TicketRow } from './store.ts'

const names = statement<{ id: string; name: string }>(
  'pos.names-of-registers',
  'SELECT id, name FROM pos_register WHERE tenant_id = $1 AND id = ANY ($2)'
)

/** What registers are called, by id. */
export async function namesOfRegisters(
  ctx: Context,
  ids: ReadonlyArray<string | null>
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter(id => id !== null))]
  if (known.length === 0) return new Map()
  const rows = await names([ctx.tenantId, known])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * No other till holds it, or it is taken over.
 * @param registerId where the caller stands; undefined: at none
 * @throws pos.ticket-held, which says who holds it and where
 */
export async function assertFree(
  ctx: Context,
  row: TicketRow,
  registerId: string | undefined,
  takeOver = false
): Promise<void> {
  const { held_register_id: heldAt, held_by: heldBy, held_since: since } = row
  if (heldAt === null || heldAt === registerId || takeOver) return
  const [registers, people] = await Promise.all([
    namesOfRegisters(ctx, [heldAt]),
    namesOfStaff(ctx, [heldBy])
  ])
  throw posErrors['ticket-held']({
    name: calledOf(row),
    register: registers.get(heldAt) ?? '',
    registerId: heldAt,
    by: people.get(heldBy ?? '') ?? '',
    since: since?.toISOString() ?? ''
  })
}

/** Where the caller says they stand is a register of theirs, if only one that is closed. @throws stoa.not-found */
export async function assertRegister(ctx: Context, registerId: string | undefined): Promise<void> {
  if (registerId !== undefined) await registers.get(ctx, registerId)
}
