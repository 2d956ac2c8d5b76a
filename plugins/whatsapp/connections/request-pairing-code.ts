import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { checkPhone } from '../contacts/phone.ts'
import { command } from './command.ts'

export const requestPairingCode = defineUseCase({
  name: 'whatsapp.request-pairing-code',
  summary:
    'Requests a pairing code to type on the phone instead of scanning; the connection shows it within seconds',
  permission: 'whatsapp.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  humanOnly: "it gives a code that opens the phone's account",
  input: Input({
    connectionId: Id,
    phone: Type.String({ maxLength: 20, description: 'The phone to link, E.164.' })
  }),
  run: (ctx, { connectionId, phone }) => command(ctx, connectionId, checkPhone(phone))
})
