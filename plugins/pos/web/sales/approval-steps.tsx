import { useEffect, useEffectEvent, useState, type FormEvent } from 'react'
import { PasswordInput } from '@mantine/core'
import { Failed, kitWords, Waiting } from 'stoa/web'
import { useLiveAgain } from 'stoa/web/face'
import { approvalWords } from '../approval/approval-words.ts'
import { useApproval, type Approval, type AskedFor } from '../approval/use-approval.ts'
import { useApprovers } from '../approval/use-approvers.ts'

interface Props extends AskedFor {
  /** The approval's id, once it is given; null: it is given up. */
  onDone(approval: string | null): void
}

/** In place of a form that was refused: somebody who may says yes, at another device, or here by PIN. */
export default function ApprovalSteps({ onDone, ...askedFor }: Props) {
  const words = approvalWords.use()
  const { cancel } = kitWords.use()
  const { approval, error, look, again } = useApproval(askedFor)
  useLiveAgain(look)
  const done = useEffectEvent(onDone)
  const { id, state } = approval ?? {}
  useEffect(() => {
    if (id !== undefined && state === 'approved') done(id)
  }, [id, state])
  return (
    <section className="stack" aria-label={words.titles[askedFor.permission] ?? words.title}>
      <h3>{words.titles[askedFor.permission] ?? words.title}</h3>
      {error !== null ? (
        <Failed error={error} again={again} />
      ) : approval === null ? (
        <Waiting rows={2} />
      ) : (
        <State state={approval.state} />
      )}
      {approval?.state === 'waiting' && (
        <ByPin
          key={approval.id}
          approvalId={approval.id}
          permission={askedFor.permission}
          onApproved={look}
        />
      )}
      <div className="dialog-foot">
        <button type="button" className="button" onClick={() => onDone(null)}>
          {cancel}
        </button>
        {isOver(approval?.state) && (
          <button type="button" className="button main" onClick={again}>
            {words.again}
          </button>
        )}
      </div>
    </section>
  )
}

const isOver = (state: Approval['state'] | undefined): boolean =>
  state === 'declined' || state === 'expired'

function State({ state }: Pick<Approval, 'state'>) {
  const words = approvalWords.use()
  return (
    <div role="status">
      <p>
        {state === 'declined'
          ? words.declined
          : state === 'expired'
            ? words.expired
            : words.waiting}
      </p>
      {!isOver(state) && <p className="muted">{words.waitingHelp}</p>}
    </div>
  )
}

interface ByPinProps {
  approvalId: string
  permission: string
  onApproved(): void
}

function ByPin({ approvalId, permission, onApproved }: ByPinProps) {
  const words = approvalWords.use()
  const approvers = useApprovers(permission, approvalId, onApproved)
  const { others, picked, pick, fault, isBusy, approve } = approvers
  const [pin, setPin] = useState('')
  if (others.length === 0 && picked === null) return null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    approve(pin)
    setPin('')
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p>{words.byPin}</p>
      {others.length > 0 && (
        <div className="actions">
          {others.map(one => (
            <button key={one.id} type="button" className="button" onClick={() => pick(one)}>
              <bdi>{one.name}</bdi>
            </button>
          ))}
        </div>
      )}
      {picked !== null && (
        <>
          <PasswordInput
            key={picked.id}
            label={words.pinOf(picked.name)}
            data-autofocus
            autoFocus
            autoComplete="off"
            inputMode="numeric"
            maxLength={8}
            error={fault}
            value={pin}
            onChange={event => setPin(event.currentTarget.value)}
          />
          <button type="submit" className="button main" disabled={isBusy || pin.length < 4}>
            {words.approve}
          </button>
        </>
      )}
    </form>
  )
}
