import { NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { rolesQuery, type User } from './people-query.ts'
import { keyOfPlace, placeOfKey, usePlaces, useRoleName } from './places-held.ts'

interface Values {
  name: string
  email: string
  password: string
  role: string
  place: string
}

/** Somebody new, with a first role: without one they could do nothing. */
export function NewPerson({ onClose }: { onClose(): void }) {
  const words = administrationWords.use()
  const { staff } = words
  const queries = useQueryClient()
  const navigate = useNavigate()
  const roleName = useRoleName()
  const { all, nameOf } = usePlaces()
  const roles = useQuery(rolesQuery).data?.items ?? []
  const needed = (value: string): string | null => (value.trim() === '' ? words.needed : null)
  const edit = useEdit<User, Values>({
    resource: undefined,
    valuesOf: () => ({ name: '', email: '', password: '', role: '', place: '/' }),
    fields: {
      name: words.name,
      email: words.email,
      password: words.password,
      role: words.role,
      place: staff.where
    },
    validate: { name: needed, email: needed, password: needed, role: needed },
    fieldOfCode: {
      'access.email-taken': 'email',
      'access.email-look-alike': 'email',
      'access.grant-too-wide': 'role'
    },
    save: ({ values: { role, place, ...values }, key }) =>
      answer(
        api.POST('/api/v1/access/users', {
          headers: { 'idempotency-key': key },
          body: { ...values, grants: [{ role, ...placeOfKey(place) }] }
        })
      ),
    onSaved: user => {
      void queries.invalidateQueries({ queryKey: ['stoa'] })
      said(staff.added(user.name))
      onClose()
      void navigate({ to: '/staff/$userId', params: { userId: user.id } })
    }
  })
  const { form } = edit
  return (
    <EditDialog edit={edit} title={staff.add} save={staff.add} onClose={onClose}>
      <TextInput
        label={words.name}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TextInput
        label={words.email}
        type="email"
        autoComplete="off"
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label={words.password}
        description={words.passwordHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <div className="fields">
        <NativeSelect
          label={words.role}
          data={[
            { value: '', label: words.choose },
            ...roles.map(({ name }) => ({ value: name, label: roleName(name) }))
          ]}
          {...form.getInputProps('role')}
        />
        <NativeSelect
          label={staff.where}
          data={all.map(place => ({ value: keyOfPlace(place), label: nameOf(place) }))}
          {...form.getInputProps('place')}
        />
      </div>
    </EditDialog>
  )
}
