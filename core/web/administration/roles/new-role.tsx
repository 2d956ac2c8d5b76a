import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { rolesQuery } from '../people/people-query.ts'
import { useRoleName } from '../people/places-held.ts'
import type { Role } from './held.ts'

interface Props {
  roles: Role[]
  /** Copied; left out: chosen in the dialog. */
  from?: Role
  onClose(): void
}

/** What everybody may do anyway: a role has at least one rule. */
const NOTHING = [{ permission: 'profile.read' }]

export function NewRole({ roles, from, onClose }: Props) {
  const words = administrationWords.use()
  const queries = useQueryClient()
  const roleName = useRoleName()
  const edit = useEdit<Role, { name: string; from: string }>({
    resource: undefined,
    valuesOf: () => ({ name: '', from: from?.id ?? '' }),
    fields: { name: words.name, from: words.roles.from },
    validate: { name: value => (value.trim() === '' ? words.needed : null) },
    fieldOfCode: { 'access.role-name-taken': 'name' },
    save: ({ values, key }) => {
      const copied = roles.find(({ id }) => id === values.from)?.rules
      return answer(
        api.POST('/api/v1/access/roles', {
          headers: { 'idempotency-key': key },
          body: { name: values.name.trim(), rules: (copied ?? NOTHING) as never }
        })
      )
    },
    onSaved: role => {
      void queries.invalidateQueries({ queryKey: rolesQuery.queryKey })
      said(words.roles.added(role.name))
      onClose()
    }
  })
  const { form } = edit
  return (
    <EditDialog edit={edit} title={words.roles.add} save={words.roles.add} onClose={onClose}>
      <TextInput label={words.name} data-autofocus maxLength={60} {...form.getInputProps('name')} />
      <NativeSelect
        label={words.roles.from}
        description={words.roles.fromHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[
          { value: '', label: words.roles.nothing },
          ...roles.map(({ id, name }) => ({ value: id, label: roleName(name) }))
        ]}
        {...form.getInputProps('from')}
      />
    </EditDialog>
  )
}
