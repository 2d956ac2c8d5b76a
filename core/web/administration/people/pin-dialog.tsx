import { PasswordInput } from '@mantine/core'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { User } from './people-query.ts'

/** For who cannot or will not set their own: whoever may change staff. */
export function PinDialog({ user, onClose }: { user: User; onClose(): void }) {
  const { pin: words } = administrationWords.use()
  const edit = useEdit<{ version: number; isSet: boolean }, { pin: string }>({
    resource: undefined,
    valuesOf: () => ({ pin: '' }),
    fields: { pin: words.new },
    save: async ({ values: { pin } }) => ({
      ...(await answer(
        api.PUT('/api/v1/access/users/{userId}/pin', {
          params: { path: { userId: user.id } },
          body: { pin: pin === '' ? null : pin }
        })
      )),
      version: 1
    }),
    onSaved: ({ isSet }) => {
      said(isSet ? words.saved : words.removed)
      onClose()
    }
  })
  return (
    <EditDialog edit={edit} title={words.set} save={words.set} onClose={onClose}>
      <p className="muted">{words.ofHelp}</p>
      <PasswordInput
        label={words.new}
        description={words.digits}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        data-autofocus
        {...edit.form.getInputProps('pin')}
      />
    </EditDialog>
  )
}
