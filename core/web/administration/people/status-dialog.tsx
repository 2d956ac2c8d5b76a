import { useQueryClient } from '@tanstack/react-query'
import { answer, api, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import type { User } from './people-query.ts'

export function StatusDialog({ user, onClose }: { user: User; onClose(): void }) {
  const { staff } = administrationWords.use()
  const queries = useQueryClient()
  const disables = user.status === 'active'
  const change = async (): Promise<void> => {
    await answer(
      api.PATCH('/api/v1/access/users/{userId}', {
        params: { path: { userId: user.id }, header: { 'if-match': `"${user.version}"` } },
        body: { status: disables ? 'disabled' : 'active' }
      })
    ).finally(() => queries.invalidateQueries({ queryKey: ['stoa', 'users'] }))
    said(disables ? staff.disabled(user.name) : staff.enabled(user.name))
  }
  return (
    <ConfirmDialog
      title={disables ? staff.disableTitle(user.name) : staff.enableTitle(user.name)}
      label={disables ? staff.disable : staff.enable}
      run={change}
      onClose={onClose}
    >
      {disables ? staff.disableHelp : staff.enableHelp}
    </ConfirmDialog>
  )
}
