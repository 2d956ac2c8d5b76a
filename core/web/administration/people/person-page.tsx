import { useState } from 'react'
import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Failed, Icon, Page, useMay, useMe, Waiting, When } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { GrantsCard } from './grants-card.tsx'
import { KeysOfUser } from './keys-of-user.tsx'
import { userQuery, type User } from './people-query.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { UserState } from './user-state.tsx'

export default function PersonPage() {
  const words = administrationWords.use()
  const { userId = '' } = useParams({ strict: false })
  const { data: user, error, refetch } = useQuery(userQuery(userId))
  const back = { to: '/staff', label: words.staff.back }
  if (user === undefined) {
    return (
      <Page title={words.staff.title} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  return <Person key={user.id} user={user} back={back} />
}

function Person({ user, back }: { user: User; back: { to: string; label: string } }) {
  const words = administrationWords.use()
  const { staff } = words
  const isMe = useMe().id === user.id
  const mayEdit = useMay('user.edit')
  const maySetPassword = useMay('password.set')
  const mayManageKeys = useMay('api-key.manage')
  const seesAudit = useMay('audit.read')
  const [open, setOpen] = useState<'name' | 'password' | 'pin' | 'status' | null>(null)
  const close = (): void => setOpen(null)
  const isActive = user.status === 'active'
  return (
    <Page
      title={user.name}
      back={back}
      state={<UserState status={user.status} label={staff.states[user.status]} />}
      about={isMe ? staff.you : undefined}
      actions={
        <>
          {mayEdit && (
            <button type="button" className="button" onClick={() => setOpen('name')}>
              <Icon name="pencil" />
              {words.rename}
            </button>
          )}
          {(maySetPassword || mayEdit) && !isMe && (
            <Menu width={220}>
              <Menu.Target>
                <button type="button" className="button only" aria-label={words.more}>
                  <Icon name="more" />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {maySetPassword && (
                  <Menu.Item onClick={() => setOpen('password')}>{staff.setPassword}</Menu.Item>
                )}
                {mayEdit && <Menu.Item onClick={() => setOpen('pin')}>{words.pin.set}</Menu.Item>}
                {mayEdit && (
                  <Menu.Item
                    {...(isActive && { color: 'var(--bad)' })}
                    onClick={() => setOpen('status')}
                  >
                    {isActive ? staff.disable : staff.enable}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      }
    >
      <div className="split with-bar">
        <GrantsCard user={user} isMe={isMe} />
        <div className="stack">
          <Card title={words.about}>
            <dl className="pairs">
              <dt>{words.email}</dt>
              <dd>{user.email}</dd>
              <dt>{words.since}</dt>
              <dd>
                <When at={user.createdAt} as="date" />
              </dd>
            </dl>
            {seesAudit && (
              <p>
                <Link to="/audit" search={{ userId: user.id }} className="link small">
                  {staff.audit}
                </Link>
              </p>
            )}
          </Card>
          {mayManageKeys && <KeysOfUser userId={user.id} />}
        </div>
      </div>
      {open === 'name' && <RenameDialog user={user} onClose={close} />}
      {open === 'password' && <PasswordDialog user={user} onClose={close} />}
      {open === 'pin' && <PinDialog user={user} onClose={close} />}
      {open === 'status' && <StatusDialog user={user} onClose={close} />}
    </Page>
  )
}
