import { useState, type FormEvent } from 'react'
import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import {
  answer,
  attempt,
  api,
  Fault,
  fieldErrors,
  kitWords,
  Refused,
  useMay,
  useUnsaved,
  useMe,
  type Reply
} from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { CopyField } from '../../kit/copy-field.tsx'
import css from './people.module.css'
import { permissionsQuery } from './people-query.ts'

const DAY_MS = 86_400_000
const LIFETIMES = ['30', '90', '365', ''] as const
type MadeKey = Reply<'/api/v1/access/keys', 'post'>

/** A key acts as whoever makes it; it is shown once, and cannot be seen again. */
export function NewKey({ onClose, onMade }: { onClose(): void; onMade(): void }) {
  const { keys } = administrationWords.use()
  const { close } = kitWords.use()
  const [made, setMade] = useState<MadeKey | null>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      title={made === null ? keys.add : keys.madeTitle(made.name)}
      closeButtonProps={{ 'aria-label': close }}
      closeOnClickOutside={made === null}
      closeOnEscape={made === null}
    >
      {made === null ? (
        <Form
          onClose={onClose}
          onMade={key => {
            setMade(key)
            onMade()
          }}
        />
      ) : (
        <Made made={made} onClose={onClose} />
      )}
    </Modal>
  )
}

function Made({ made, onClose }: { made: MadeKey; onClose(): void }) {
  const { keys } = administrationWords.use()
  return (
    <div className="stack">
      <p className="note warn">{keys.once}</p>
      <CopyField label={keys.one} value={made.key} />
      <div className="dialog-foot">
        <button type="button" className="button main" onClick={onClose}>
          {keys.kept}
        </button>
      </div>
    </div>
  )
}

function Form({ onClose, onMade }: { onClose(): void; onMade(made: MadeKey): void }) {
  const words = administrationWords.use()
  const { keys } = words
  const { cancel } = kitWords.use()
  const [name, setName] = useState('')
  const [isAll, setIsAll] = useState('all')
  const [scopes, setScopes] = useState<string[]>([])
  const [days, setDays] = useState<string>('90')
  useUnsaved(name !== '' || scopes.length > 0)
  const make = useMutation({
    mutationFn: () => {
      // Worked out once: another try sends what the first one sent.
      const body = {
        name: name.trim(),
        scopes: isAll === 'all' ? ['*'] : scopes,
        ...(days !== '' && {
          expiresAt: new Date(Date.now() + Number(days) * DAY_MS).toISOString()
        })
      }
      return attempt(['api-key', { name, isAll, scopes, days }], key =>
        answer(api.POST('/api/v1/access/keys', { headers: { 'idempotency-key': key }, body }))
      )
    },
    onSuccess: onMade
  })
  const errors = make.error instanceof Refused ? fieldErrors(make.error.problem) : {}
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextInput
        label={words.name}
        description={keys.nameHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        maxLength={60}
        value={name}
        error={errors['name']}
        onChange={event => setName(event.currentTarget.value)}
      />
      <div className="fields">
        <NativeSelect
          label={keys.scopes}
          value={isAll}
          onChange={event => setIsAll(event.currentTarget.value)}
          data={[
            { value: 'all', label: keys.all },
            { value: 'some', label: keys.some }
          ]}
        />
        <NativeSelect
          label={keys.expires}
          value={days}
          onChange={event => setDays(event.currentTarget.value)}
          data={LIFETIMES.map(value => ({ value, label: keys.lifetimes[value] }))}
        />
      </div>
      {isAll === 'some' && <ScopesList chosen={scopes} onChosen={setScopes} />}
      {make.error !== null && errors['name'] === undefined && <Fault of={make.error} />}
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>
          {cancel}
        </button>
        <button
          type="submit"
          className="button main"
          disabled={
            name.trim() === '' || (isAll === 'some' && scopes.length === 0) || make.isPending
          }
        >
          {keys.add}
        </button>
      </div>
    </form>
  )
}

/** Of what the maker may do themselves: more a key could not do. */
function ScopesList({ chosen, onChosen }: { chosen: string[]; onChosen(scopes: string[]): void }) {
  const { keys } = administrationWords.use()
  const { permissions } = useMe()
  const known = useQuery({ ...permissionsQuery, enabled: useMay('role.read') }).data?.items ?? []
  return (
    <fieldset className={css['scopes']} aria-label={keys.scopes}>
      {permissions.map(permission => (
        <label key={permission}>
          <input
            type="checkbox"
            className="check"
            checked={chosen.includes(permission)}
            onChange={event =>
              onChosen(
                event.currentTarget.checked
                  ? [...chosen, permission]
                  : chosen.filter(one => one !== permission)
              )
            }
          />
          <span>{known.find(one => one.permission === permission)?.description ?? permission}</span>
        </label>
      ))}
    </fieldset>
  )
}
