import { useState } from 'react'
import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, Icon, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { rolesQuery } from '../people/people-query.ts'
import { useRoleName } from '../people/places-held.ts'
import type { Role } from './held.ts'
import { NewRole } from './new-role.tsx'

/** What can be done with a whole role. Those that came with Stoa stay. */
export function RoleMenu({ role, roles }: { role: Role; roles: Role[] }) {
  const words = administrationWords.use()
  const queries = useQueryClient()
  const name = useRoleName()(role.name)
  const [open, setOpen] = useState<'copy' | 'delete' | null>(null)
  const remove = async (): Promise<void> => {
    await answer(
      api.DELETE('/api/v1/access/roles/{roleId}', {
        params: { path: { roleId: role.id }, header: { 'if-match': `"${role.version}"` } }
      })
    )
    await queries.invalidateQueries({ queryKey: rolesQuery.queryKey })
    said(words.roles.deleted(name))
  }
  return (
    <>
      <Menu width={180}>
        <Menu.Target>
          <button type="button" className="button quiet only" aria-label={words.roles.moreOf(name)}>
            <Icon name="more" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('copy')}>{words.roles.copy}</Menu.Item>
          {role.template === null ? (
            <Menu.Item color="var(--bad)" onClick={() => setOpen('delete')}>
              {words.roles.delete}
            </Menu.Item>
          ) : (
            <Menu.Label>{words.roles.builtIn}</Menu.Label>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'copy' && <NewRole roles={roles} from={role} onClose={() => setOpen(null)} />}
      {open === 'delete' && (
        <ConfirmDialog
          title={words.roles.deleteTitle(name)}
          label={words.roles.delete}
          run={remove}
          onClose={() => setOpen(null)}
        >
          {words.roles.deleteHelp}
        </ConfirmDialog>
      )}
    </>
  )
}
