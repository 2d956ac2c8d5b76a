import { NativeSelect } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { EditBar, useEdit } from '../../kit/edit.tsx'
import { answer, api, Card, Icon, newKey, useMay } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { rolesQuery, userQuery, type User } from './people-query.ts'
import css from './people.module.css'
import { keyOfPlace, placeOfKey, usePlaces, useRoleName } from './places-held.ts'

interface Grant {
  id: string
  role: string
  place: string
}
const valuesOf = (user: User | undefined): { grants: Grant[] } => ({
  grants: (user?.grants ?? []).map(grant => ({
    id: `${grant.role} ${keyOfPlace(grant)}`,
    role: grant.role,
    place: keyOfPlace(grant)
  }))
})

/** What somebody is, and where: a manager in one shop may be a cashier in another. */
export function GrantsCard({ user, isMe }: { user: User; isMe: boolean }) {
  const words = administrationWords.use()
  const mayGrant = [useMay('grant.edit'), useMay('role.read')].every(Boolean)
  if (mayGrant && !isMe) return <GrantsForm user={user} />
  return (
    <Card title={words.roles.title} about={isMe ? words.staff.ownRoles : undefined}>
      <GrantsList user={user} />
    </Card>
  )
}

function GrantsList({ user }: { user: User }) {
  const words = administrationWords.use()
  const roleName = useRoleName()
  const { nameOf } = usePlaces()
  if (user.grants.length === 0) return <p className="muted">{words.staff.noRoleHelp}</p>
  return (
    <dl className="pairs">
      {user.grants.map(grant => [
        <dt key={`${grant.role} ${keyOfPlace(grant)}`}>
          <bdi>{roleName(grant.role)}</bdi>
        </dt>,
        <dd key={`${grant.role} ${keyOfPlace(grant)} at`}>
          <bdi>{nameOf(grant)}</bdi>
        </dd>
      ])}
    </dl>
  )
}

function GrantsForm({ user }: { user: User }) {
  const words = administrationWords.use()
  const { staff } = words
  const queries = useQueryClient()
  const roleName = useRoleName()
  const { all, nameOf } = usePlaces()
  const roles = useQuery(rolesQuery).data?.items ?? []
  const path = { userId: user.id }
  const edit = useEdit<User, { grants: Grant[] }>({
    resource: user,
    valuesOf,
    fields: {
      grants: {
        row: grant => staff.roleAt(roleName(grant.role), nameOf(placeOfKey(grant.place))),
        fields: {
          role: { label: words.role, show: roleName },
          place: { label: staff.where, show: key => nameOf(placeOfKey(key)) }
        }
      }
    },
    save: ({ values, ifMatch }) =>
      answer(
        api.PUT('/api/v1/access/users/{userId}/grants', {
          params: { path, header: { 'if-match': ifMatch } },
          body: {
            grants: values.grants
              .filter(({ role }) => role !== '')
              .map(({ role, place }) => ({ role, ...placeOfKey(place) }))
          }
        })
      ),
    load: () => answer(api.GET('/api/v1/access/users/{userId}', { params: { path } })),
    onSaved: saved => {
      queries.setQueryData(userQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['stoa'] })
    }
  })
  const { form } = edit
  const { grants } = form.values
  const put = (next: Grant[]): void => form.setFieldValue('grants', next)
  return (
    <Card title={words.roles.title} about={staff.rolesHelp}>
      {grants.length === 0 && <p className="muted">{staff.noRoleHelp}</p>}
      <ul className={css['grants']}>
        {grants.map((grant, i) => (
          <li key={grant.id}>
            <NativeSelect
              aria-label={words.role}
              data={[
                ...(grant.role === '' ? [{ value: '', label: words.choose }] : []),
                ...roles.map(({ name }) => ({ value: name, label: roleName(name) }))
              ]}
              {...form.getInputProps(`grants.${i}.role`)}
            />
            <NativeSelect
              aria-label={staff.where}
              data={[
                ...all.map(place => ({ value: keyOfPlace(place), label: nameOf(place) })),
                ...(all.some(place => keyOfPlace(place) === grant.place)
                  ? []
                  : [{ value: grant.place, label: words.elsewhere }])
              ]}
              {...form.getInputProps(`grants.${i}.place`)}
            />
            <button
              type="button"
              className="button quiet only"
              aria-label={staff.takeAway(roleName(grant.role))}
              onClick={() => put(grants.filter(one => one !== grant))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        onClick={() => put([...grants, { id: newKey(), role: '', place: '/' }])}
      >
        <Icon name="plus" />
        {staff.giveRole}
      </button>
      <EditBar edit={edit} />
    </Card>
  )
}
