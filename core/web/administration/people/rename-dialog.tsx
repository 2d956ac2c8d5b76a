import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { userQuery, type User } from './people-query.ts'

export function RenameDialog({ user, onClose }: { user: User; onClose(): void }) {
  const words = administrationWords.use()
  const queries = useQueryClient()
  const path = { userId: user.id }
  const edit = useEdit<User, { name: string }>({
    resource: user,
    valuesOf: resource => ({ name: resource?.name ?? '' }),
    fields: { name: words.name },
    validate: { name: value => (value.trim() === '' ? words.needed : null) },
    save: ({ values, ifMatch }) =>
      answer(
        api.PATCH('/api/v1/access/users/{userId}', {
          params: { path, header: { 'if-match': ifMatch } },
          body: values
        })
      ),
    load: () => answer(api.GET('/api/v1/access/users/{userId}', { params: { path } })),
    onSaved: saved => {
      queries.setQueryData(userQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['stoa', 'users'] })
      onClose()
    }
  })
  return (
    <EditDialog edit={edit} title={words.rename} onClose={onClose}>
      <TextInput label={words.name} data-autofocus {...edit.form.getInputProps('name')} />
    </EditDialog>
  )
}
