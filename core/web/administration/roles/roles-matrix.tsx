import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { SaveBar } from '../../kit/save-bar.tsx'
import { Icon, useMay, useMe } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { useRoleName } from '../people/places-held.ts'
import { usePluginName } from '../plugins/plugin-name.ts'
import type { Permission, Role } from './held.ts'
import { LimitDialog } from './limit-dialog.tsx'
import { OffersOf } from './offers-of.tsx'
import { RoleCell } from './role-cell.tsx'
import { RoleMenu } from './role-menu.tsx'
import css from './roles.module.css'
import { useRoleChanges } from './use-role-changes.tsx'

interface Props {
  roles: Role[]
  permissions: Permission[]
}

const isOwner = ({ template }: Role): boolean => template === 'owner'

/** Of the kernel: below what a shop works with every day. */
const SET_UP = new Set(['access', 'tenants', 'mail', 'jobs', 'audit', 'events'])
/** One's own profile is open to everybody, whatever a role says. */
const isEveryones = ({ permission }: Permission): boolean => permission.startsWith('profile.')

/** What may be done goes down, by plugin; roles go across, the owner first. */
export function RolesMatrix({ roles, permissions }: Props) {
  const { roles: words } = administrationWords.use()
  const roleName = useRoleName()
  const pluginName = usePluginName()
  const mayEdit = useMay('role.edit')
  const { plugins } = useMe()
  const changes = useRoleChanges(
    roles,
    permissions.map(({ permission }) => permission)
  )
  const columns = roles.toSorted((a, b) => Number(isOwner(b)) - Number(isOwner(a)))
  const [phoneRole, setPhoneRole] = useState<string>()
  const shown = columns.find(({ id }) => id === phoneRole) ?? columns.find(one => !isOwner(one))
  const [open, setOpen] = useState<{ role: Role; permission: Permission } | null>(null)
  const press = (role: Role, permission: Permission): void => {
    if (permission.rows !== null) return setOpen({ role, permission })
    const held = changes.heldBy(role, permission.permission)
    changes.set(role, permission.permission, { kind: held.kind === 'always' ? 'never' : 'always' })
  }
  const groups = plugins
    .toSorted((a, b) => Number(SET_UP.has(a)) - Number(SET_UP.has(b)))
    .map(plugin => ({
      plugin,
      name: pluginName(plugin),
      rows: permissions.filter(one => one.plugin === plugin && !isEveryones(one))
    }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <div className="with-bar stack">
      {mayEdit && <OffersOf roles={roles} />}
      <section className="card flush edge" aria-label={words.title}>
        <div className={css['one']}>
          <NativeSelect
            aria-label={words.title}
            value={shown?.id}
            onChange={event => setPhoneRole(event.currentTarget.value)}
            data={columns.map(role => ({
              value: role.id,
              label: `${roleName(role.name)} · ${words.holders(role.holders)}`
            }))}
          />
          {shown !== undefined && mayEdit && <RoleMenu role={shown} roles={roles} />}
        </div>
        <div
          className={`table-wrap ${css['wrap']}`}
          tabIndex={0}
          role="group"
          aria-label={words.title}
        >
          <table className={`table ${css['matrix']}`}>
            <thead>
              <tr>
                <th>{words.may}</th>
                {columns.map(role => (
                  <th key={role.id} scope="col">
                    <bdi>{roleName(role.name)}</bdi>
                    <span className="num">
                      {words.holders(role.holders)}
                      {mayEdit && <RoleMenu role={role} roles={roles} />}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(({ plugin, name, rows }) => (
              <tbody key={plugin}>
                <tr>
                  <th colSpan={columns.length + 1} scope="rowgroup">
                    {name}
                  </th>
                </tr>
                {rows.map(permission => (
                  <tr key={permission.permission}>
                    <th scope="row" title={permission.permission}>
                      {permission.description}
                    </th>
                    {columns.map(role => (
                      <td key={role.id} className={role === shown ? css['shown'] : undefined}>
                        <RoleCell
                          role={roleName(role.name)}
                          permission={permission}
                          held={changes.heldBy(role, permission.permission)}
                          locked={!mayEdit || isOwner(role)}
                          changed={changes.isChanged(role, permission.permission)}
                          onOpen={() => press(role, permission)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
        <p className={css['foot']}>
          <Icon name="lock" size={14} />
          {words.locked}
        </p>
      </section>
      {open !== null && (
        <LimitDialog
          role={roleName(open.role.name)}
          permission={open.permission}
          held={changes.heldBy(open.role, open.permission.permission)}
          onHeld={held => changes.set(open.role, open.permission.permission, held)}
          onClose={() => setOpen(null)}
        />
      )}
      <SaveBar
        changes={changes.count}
        errors={0}
        fault={changes.fault}
        busy={changes.busy}
        onSave={changes.save}
        onDiscard={changes.discard}
      />
    </div>
  )
}
