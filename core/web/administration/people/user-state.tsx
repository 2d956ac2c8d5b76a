import { State } from '../../web-api.ts'
import type { User } from './people-query.ts'

export const UserState = ({ status, label }: { status: User['status']; label: string }) => (
  <State tone={status === 'active' ? 'ok' : 'calm'}>{label}</State>
)
