import { PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { session } from '../../api/session.ts'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'

interface Values {
  oldPassword: string
  password: string
}

/** Everywhere else one is logged out by it; here one goes on with the new session. */
export function PasswordForm({ onClose }: { onClose(): void }) {
  const words = administrationWords.use()
  const queries = useQueryClient()
  const needed = (value: string): string | null => (value === '' ? words.needed : null)
  const edit = useEdit<{ version: number }, Values>({
    resource: undefined,
    valuesOf: () => ({ oldPassword: '', password: '' }),
    fields: { oldPassword: words.account.oldPassword, password: words.newPassword },
    validate: { oldPassword: needed, password: needed },
    save: async ({ values }) => {
      await session.replace(async once => {
        const changed = await answer(
          api.POST('/api/v1/access/me/password', { body: values, fetch: once })
        )
        return changed.refreshToken
      })
      return { version: 1 }
    },
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ['stoa'] })
      said(words.account.passwordChanged)
      onClose()
    }
  })
  const { form } = edit
  return (
    <EditDialog
      edit={edit}
      title={words.account.changePassword}
      save={words.account.changePassword}
      onClose={onClose}
    >
      <PasswordInput
        label={words.account.oldPassword}
        autoComplete="current-password"
        data-autofocus
        {...form.getInputProps('oldPassword')}
      />
      <PasswordInput
        label={words.newPassword}
        description={words.passwordHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
    </EditDialog>
  )
}
