import { Icon } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { Held, Permission } from './held.ts'
import css from './roles.module.css'
import { useLimitText } from './use-limit-text.ts'

interface Props {
  role: string
  permission: Permission
  held: Held
  locked: boolean
  changed: boolean
  onOpen(): void
}

/** Yes, no, or yes with a limit; the limit is written out, never an icon. */
export function RoleCell({ role, permission, held, locked, changed, onOpen }: Props) {
  const { roles } = administrationWords.use()
  const limitText = useLimitText()
  const text =
    held.kind === 'limited'
      ? limitText(held.conditions)
      : held.kind === 'otherwise'
        ? roles.limits
        : null
  const label = roles.cell(role, permission.description, text ?? roles.kinds[held.kind])
  const looks = [
    css['cell'],
    css[text !== null ? 'some' : held.kind === 'always' ? 'yes' : 'no'],
    changed && css['changed']
  ]
  const face =
    text !== null ? (
      <bdi>{text}</bdi>
    ) : held.kind === 'always' ? (
      <Icon name="check" size={17} />
    ) : (
      <span aria-hidden="true">–</span>
    )
  const look = looks.filter(Boolean).join(' ')
  if (locked) {
    return (
      <span className={look} role="img" aria-label={label}>
        {face}
      </span>
    )
  }
  return (
    <button type="button" className={look} aria-label={label} onClick={onOpen}>
      {face}
    </button>
  )
}
