import { PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { userQuery, type User } from './people-query.ts'

/** Whoever knew the old one is out: logins and API keys of this person end with it. */
export function PasswordDialog({ user, onClose }: { user: User; onClose(): void }) {
  const words = administrationWords.use()
  const { staff } = words
  const queries = useQueryClient()
  const edit = useEdit<User, { password: string }>({
    resource: undefined,
    valuesOf: () => ({ password: '' }),
    fields: { password: words.password },
    save: ({ values, key }) =>
      answer(
        api.POST('/api/v1/access/users/{userId}/password', {
          headers: { 'idempotency-key': key },
          params: { path: { userId: user.id } },
          body: values
        })
      ),
    onSaved: saved => {
      queries.setQueryData(userQuery(saved.id).queryKey, saved)
      said(staff.passwordSet(saved.name))
      onClose()
    }
  })
  return (
    <EditDialog edit={edit} title={staff.setPassword} save={staff.setPassword} onClose={onClose}>
      <p className="muted">{staff.setPasswordHelp}</p>
      <PasswordInput
        label={words.newPassword}
        description={words.passwordHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        data-autofocus
        {...edit.form.getInputProps('password')}
      />
    </EditDialog>
  )
}
