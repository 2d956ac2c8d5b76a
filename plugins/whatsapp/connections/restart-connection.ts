import { defineUseCase, Id, Input } from 'stoa/plugin'
import { command } from './command.ts'

export const restartConnection = defineUseCase({
  name: 'whatsapp.restart-connection',
  summary:
    'Restarts a stopped connection, with its keys if they are still valid, otherwise with a new QR code',
  permission: 'whatsapp.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  humanOnly: "it begins a pairing, whose codes open the phone's account",
  input: Input({ connectionId: Id }),
  run: (ctx, { connectionId }) => command(ctx, connectionId, null)
})
