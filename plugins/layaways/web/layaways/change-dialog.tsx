import { useState } from 'react'
import { Textarea, TextInput } from '@mantine/core'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { pageWords } from '../page-words.ts'
import type { WholeLayaway } from './layaways-query.ts'

/** By when it is picked up, and the note. */
export function ChangeDialog({ layaway, onClose }: { layaway: WholeLayaway; onClose(): void }) {
  const words = pageWords.use()
  const [dueOn, setDueOn] = useState(layaway.dueOn)
  const [note, setNote] = useState(layaway.note ?? '')
  useUnsaved(dueOn !== layaway.dueOn || note !== (layaway.note ?? ''))
  // A day that is over may stay; it is no new one.
  const body = { ...(dueOn !== layaway.dueOn && { dueOn }), note: note.trim() || null }
  return (
    <FormDialog
      title={words.change}
      go={words.change}
      isBlocked={dueOn === ''}
      content={['change', layaway.id, layaway.version, body]}
      send={() =>
        answer(
          api.PATCH('/api/v1/layaways/layaways/{layawayId}', {
            params: {
              header: { 'if-match': `"${layaway.version}"` },
              path: { layawayId: layaway.id }
            },
            body
          })
        )
      }
      done={() => words.changed}
      stale={['layaways']}
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={words.due}
        data-autofocus
        value={dueOn}
        onChange={event => setDueOn(event.currentTarget.value)}
      />
      <Textarea
        label={words.note}
        maxLength={2000}
        autosize
        dir="auto"
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
