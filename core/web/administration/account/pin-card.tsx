import { useState } from 'react'
import { PasswordInput } from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { useEdit } from '../../kit/edit.tsx'
import { answer, api, Card, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'

const ownPinQuery = queryOptions({
  queryKey: ['stoa', 'own-pin'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/access/me/pin', { signal }))
})

/** Whether one has a PIN for the devices of the shops, and a way to set it. */
export function PinCard() {
  const { pin: words } = administrationWords.use()
  const { data } = useQuery(ownPinQuery)
  const [open, setOpen] = useState<'set' | 'remove' | null>(null)
  return (
    <Card title={words.title}>
      <p className="lead small">{words.help}</p>
      {data !== undefined && (
        <p>{data.isLocked ? words.isLocked : data.isSet ? words.isSet : words.isNone}</p>
      )}
      <div className="said">
        <button type="button" className="button" onClick={() => setOpen('set')}>
          {words.set}
        </button>
        {data?.isSet === true && (
          <button type="button" className="button quiet" onClick={() => setOpen('remove')}>
            {words.remove}
          </button>
        )}
      </div>
      {open !== null && <PinForm removes={open === 'remove'} onClose={() => setOpen(null)} />}
    </Card>
  )
}

/** Asks for the password: whoever finds the page open must not choose a PIN. */
function PinForm({ removes, onClose }: { removes: boolean; onClose(): void }) {
  const words = administrationWords.use()
  const queries = useQueryClient()
  const needed = (value: string): string | null => (value === '' ? words.needed : null)
  const edit = useEdit<{ version: number }, { password: string; pin: string }>({
    resource: undefined,
    valuesOf: () => ({ password: '', pin: '' }),
    fields: { password: words.password, pin: words.pin.new },
    validate: { password: needed, ...(!removes && { pin: needed }) },
    save: async ({ values: { password, pin } }) => {
      await answer(
        api.PUT('/api/v1/access/me/pin', { body: { password, pin: removes ? null : pin } })
      )
      return { version: 1 }
    },
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ownPinQuery.queryKey })
      said(removes ? words.pin.removed : words.pin.saved)
      onClose()
    }
  })
  const { form } = edit
  const title = removes ? words.pin.remove : words.pin.set
  return (
    <EditDialog edit={edit} title={title} save={title} onClose={onClose}>
      <PasswordInput
        label={words.password}
        autoComplete="current-password"
        data-autofocus
        {...form.getInputProps('password')}
      />
      {!removes && (
        <PasswordInput
          label={words.pin.new}
          description={words.pin.digits}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          {...form.getInputProps('pin')}
        />
      )}
    </EditDialog>
  )
}
