import {
  coreErrors,
  Day,
  defineUseCase,
  Id,
  Input,
  Line,
  Lines,
  Nullable,
  Type,
  Version
} from 'stoa/plugin'
import { shownLot } from './shown.ts'
import { changeLotRow, lockLot } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const changeLot = defineUseCase({
  name: 'inventory.change-lot',
  summary: 'Corrects the expiry date, the number at the supplier or the note of a lot',
  permission: 'lot.edit',
  input: Input({
    lotId: Id,
    version: Version,
    expiresOn: Type.Optional(Nullable(Day)),
    supplierBatch: Type.Optional(Nullable(Line(80))),
    note: Type.Optional(Nullable(Lines(500)))
  }),
  async run(ctx, { lotId, version, expiresOn, supplierBatch, note }) {
    const row = await lockLot(ctx, lotId)
    if (row.version !== version) throw coreErrors['stale-version']({ version: row.version })
    const to = {
      expiresOn: expiresOn === undefined ? row.expires_on : expiresOn,
      supplierBatch: supplierBatch === undefined ? row.supplier_batch : trimmed(supplierBatch),
      note: note === undefined ? row.note : trimmed(note)
    }
    await changeLotRow(ctx, lotId, to)
    ctx.audited(lotId, { code: row.code, expiresOn: to.expiresOn, before: row.expires_on })
    return shownLot(ctx, lotId)
  }
})

const trimmed = (text: string | null): string | null => text?.trim() || null
