import { useState } from 'react'
import { Modal, Radio } from '@mantine/core'
import { kitWords } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { Held, Permission } from './held.ts'
import { conditionsOf, limitsOf, type Limit } from './limits.ts'
import { LimitsForm } from './limits-form.tsx'

interface Props {
  role: string
  permission: Permission
  held: Held
  onHeld(held: Held): void
  onClose(): void
}

const KINDS = ['always', 'limited', 'never'] as const

/** One cell: always, never, or for some rows. */
export function LimitDialog({ role, permission, held, onHeld, onClose }: Props) {
  const words = administrationWords.use()
  const { roles } = words
  const kit = kitWords.use()
  const fields = permission.rows?.fields ?? []
  const shown = held.kind === 'limited' ? limitsOf(held.conditions, fields) : []
  const [kind, setKind] = useState(shown === null ? 'otherwise' : held.kind)
  const [limits, setLimits] = useState<Limit[]>(shown ?? [])
  const conditions = conditionsOf(limits, fields)
  const take = (): void => {
    if (kind === 'limited') {
      if (conditions === null) return
      onHeld({ kind, conditions })
    } else if (kind !== 'otherwise') {
      onHeld({ kind })
    }
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={<bdi>{roles.cellTitle(role, permission.description)}</bdi>}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          take()
        }}
      >
        {kind === 'otherwise' && <p className="note">{roles.otherwiseHelp}</p>}
        <Radio.Group value={kind} onChange={value => setKind(value as typeof kind)}>
          <div className="stack">
            {KINDS.map(one => (
              <Radio key={one} size="xs" value={one} label={roles.kinds[one]} />
            ))}
          </div>
        </Radio.Group>
        {kind === 'limited' && <LimitsForm limits={limits} fields={fields} onLimits={setLimits} />}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {kit.cancel}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={kind === 'limited' && conditions === null}
          >
            {roles.take}
          </button>
        </div>
      </form>
    </Modal>
  )
}
