import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownTransfer } from './shown.ts'

export const getTransfer = defineUseCase({
  name: 'inventory.get-transfer',
  summary: 'One transfer: what was sent, what arrived, what is on its way',
  permission: 'stock-transfer.read',
  reads: true,
  input: Input({ transferId: Id }),
  run: (ctx, { transferId }) => shownTransfer(ctx, transferId)
})
