import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Sections } from '../../kit/sections.tsx'
import { Failed, Page, useMay, Waiting } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { permissionsQuery, rolesQuery } from '../people/people-query.ts'
import { NewRole } from './new-role.tsx'
import { RolesMatrix } from './roles-matrix.tsx'

export default function RolesPage() {
  const { roles: words } = administrationWords.use()
  const roles = useQuery(rolesQuery)
  const permissions = useQuery(permissionsQuery)
  const mayEdit = useMay('role.edit')
  const [adding, setAdding] = useState(false)
  const error = roles.error ?? permissions.error
  const again = (): void => {
    void roles.refetch()
    void permissions.refetch()
  }
  return (
    <Page
      title={words.title}
      about={words.help}
      actions={
        mayEdit && (
          <button type="button" className="button main" onClick={() => setAdding(true)}>
            {words.add}
          </button>
        )
      }
    >
      <Sections />
      {roles.data !== undefined && permissions.data !== undefined ? (
        <RolesMatrix roles={roles.data.items} permissions={permissions.data.items} />
      ) : error !== null ? (
        <Failed error={error} again={again} />
      ) : (
        <Waiting rows={14} />
      )}
      {adding && roles.data !== undefined && (
        <NewRole roles={roles.data.items} onClose={() => setAdding(false)} />
      )}
    </Page>
  )
}
