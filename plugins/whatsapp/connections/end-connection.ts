import { defineUseCase, Id, Input } from 'stoa/plugin'
import { connectionHere, showConnection } from './store.ts'
import { shownConnection } from './view.ts'

export const endConnection = defineUseCase({
  name: 'whatsapp.end-connection',
  summary: 'Unlinks the phone and deletes its keys; queued messages wait for another connection',
  permission: 'whatsapp.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  humanOnly: 'linking the phone again takes a person with it',
  input: Input({ connectionId: Id }),
  async run(ctx, { connectionId }) {
    const row = await connectionHere(ctx, connectionId)
    if (row.state !== 'ended' && row.state !== 'ending') {
      await showConnection(ctx, connectionId, {
        state: 'ending',
        detail: 'The phone is being told.'
      })
    }
    ctx.audited(connectionId)
    return shownConnection(ctx, connectionId)
  }
})
