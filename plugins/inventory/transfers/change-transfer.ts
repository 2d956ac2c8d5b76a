import { coreErrors, defineUseCase, Id, Input, Lines, Nullable, Type, Version } from 'stoa/plugin'
import { quantitiesOf, TransferLines } from './input.ts'
import { shownTransfer } from './shown.ts'
import { lockTransfer, noteTransfer, replaceLines } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version, inventory.transfer-not-so, inventory.unknown-variant */
export const changeTransfer = defineUseCase({
  name: 'inventory.change-transfer',
  summary: 'Changes what a transfer that was not sent yet is to send, and its note',
  permission: 'stock-transfer.send',
  heldFor: 'shop',
  input: Input({
    transferId: Id,
    version: Version,
    note: Type.Optional(Nullable(Lines(500))),
    lines: Type.Optional(TransferLines)
  }),
  async run(ctx, { transferId, version, note, lines }) {
    const row = await lockTransfer(ctx, transferId, { at: 'from', when: ['draft'] })
    if (row.version !== version) {
      throw coreErrors['stale-version']({ version: row.version })
    }
    if (lines !== undefined) await replaceLines(ctx, transferId, await quantitiesOf(ctx, lines))
    await noteTransfer(ctx, transferId, note === undefined ? row.note : note?.trim() || null)
    ctx.audited(transferId, { number: row.number, ...(lines && { lines: lines.length }) })
    return shownTransfer(ctx, transferId)
  }
})
