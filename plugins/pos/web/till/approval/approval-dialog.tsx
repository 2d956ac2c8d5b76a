import '../lock/lock.css'
import { useEffect, useEffectEvent } from 'react'
import { Failed, Icon, useLiveConnection, Waiting } from 'stoa/web/face'
import { approvalWords } from '../../approval/approval-words.ts'
import { useApproval, type Approval, type AskedFor } from '../../approval/use-approval.ts'
import { useApprovers } from '../../approval/use-approvers.ts'
import { DialogBox } from '../dialog.tsx'
import { PinPad } from '../lock/pin-pad.tsx'

interface Props extends AskedFor {
  /** The approval's id, once it is given; null: it is given up. */
  onDone(approval: string | null): void
}

/** Somebody who may has to say yes: here by PIN, or at another device. */
export default function ApprovalDialog({ onDone, ...askedFor }: Props) {
  const words = approvalWords.use()
  const { approval, error, look, again } = useApproval(askedFor)
  useLiveConnection(look)
  const done = useEffectEvent(onDone)
  const { id, state } = approval ?? {}
  useEffect(() => {
    if (id !== undefined && state === 'approved') done(id)
  }, [id, state])
  return (
    <DialogBox
      title={words.titles[askedFor.permission] ?? words.title}
      onClose={() => onDone(null)}
    >
      {error !== null ? (
        <Failed error={error} again={again} />
      ) : approval === null ? (
        <Waiting rows={2} />
      ) : approval.state === 'waiting' ? (
        <Waits
          key={approval.id}
          approval={approval}
          permission={askedFor.permission}
          onApproved={look}
        />
      ) : (
        <State approval={approval} again={again} />
      )}
      <button type="button" className="touch quiet block" onClick={() => onDone(null)}>
        <Icon name="left" size={20} />
        {words.back}
      </button>
    </DialogBox>
  )
}

interface WaitsProps {
  approval: Approval
  permission: string
  onApproved(): void
}

function Waits({ approval, permission, onApproved }: WaitsProps) {
  const words = approvalWords.use()
  const approvers = useApprovers(permission, approval.id, onApproved)
  const { others, picked, pick, fault, isBusy, approve } = approvers
  return (
    <>
      {picked === null ? (
        <State approval={approval} again={() => {}} />
      ) : (
        <PinPad key={picked.id} name={picked.name} fault={fault} isBusy={isBusy} onPin={approve} />
      )}
      {others.length > 0 && (
        <>
          <p className="pin-label">{words.byPin}</p>
          <ul className="lock-names">
            {others.map(one => (
              <li key={one.id}>
                <button type="button" className="touch" onClick={() => pick(one)}>
                  <bdi>{one.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function State({ approval: { state }, again }: { approval: Approval; again(): void }) {
  const words = approvalWords.use()
  const isOver = state === 'declined' || state === 'expired'
  return (
    <div role="status">
      <p>
        <b>
          {state === 'declined'
            ? words.declined
            : state === 'expired'
              ? words.expired
              : words.waiting}
        </b>
      </p>
      {isOver ? (
        <button type="button" className="touch block" onClick={again}>
          {words.again}
        </button>
      ) : (
        <p className="muted">{words.waitingHelp}</p>
      )}
    </div>
  )
}
