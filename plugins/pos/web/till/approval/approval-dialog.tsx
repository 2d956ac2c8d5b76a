import '../lock/lock.css'
import { useEffect, useEffectEvent, useState } from 'react'
import { Failed, Icon, session, useSentence, Waiting, type StaffAtDevice } from 'stoa/web/face'
import { useDevice } from '../device/device.ts'
import { DialogBox } from '../dialog.tsx'
import { PinPad } from '../lock/pin-pad.tsx'
import { approvalWords } from './approval-words.ts'
import { useApproval, type Approval, type AskedFor } from './use-approval.ts'

interface Props extends AskedFor {
  /** The approval's id, once it is given; null: it is given up. */
  onDone(approval: string | null): void
}

/** Somebody who may has to say yes: here by PIN, or at another device. */
export default function ApprovalDialog({ onDone, ...askedFor }: Props) {
  const words = approvalWords.use()
  const { approval, error, look, again } = useApproval(askedFor)
  const [picked, setPicked] = useState<StaffAtDevice[number] | null>(null)
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
      ) : picked !== null ? (
        <ByPin approval={approval} person={picked} onApproved={look} />
      ) : (
        <State approval={approval} again={again} />
      )}
      {approval?.state === 'waiting' && (
        <Managers permission={askedFor.permission} picked={picked} onPick={setPicked} />
      )}
      <button type="button" className="touch quiet block" onClick={() => onDone(null)}>
        <Icon name="left" size={20} />
        {words.back}
      </button>
    </DialogBox>
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

interface ManagersProps {
  permission: string
  picked: StaffAtDevice[number] | null
  onPick(person: StaffAtDevice[number]): void
}

/** At a device of the shop: who may approve this, and has a PIN. */
function Managers({ permission, picked, onPick }: ManagersProps) {
  const words = approvalWords.use()
  const isDevice = useDevice() !== null
  const [staff, setStaff] = useState<StaffAtDevice>([])
  useEffect(() => {
    if (!isDevice) return
    session.staffAtDevice(permission).then(setStaff, () => {}) // the other way is open
  }, [isDevice, permission])
  const others = staff.filter(({ id }) => id !== picked?.id)
  if (others.length === 0) return null
  return (
    <>
      <p className="pin-label">{words.byPin}</p>
      <ul className="lock-names">
        {others.map(one => (
          <li key={one.id}>
            <button type="button" className="touch" onClick={() => onPick(one)}>
              <bdi>{one.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ByPinProps {
  approval: Approval
  person: StaffAtDevice[number]
  onApproved(): void
}

function ByPin({ approval, person, onApproved }: ByPinProps) {
  const sentenceOf = useSentence()
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const approve = (pin: string): void => {
    setBusy(true)
    setFault(null)
    session
      .approveByPin(approval.id, person.id, pin)
      .then(onApproved, (failed: Error) => setFault(sentenceOf(failed)))
      .finally(() => setBusy(false))
  }
  return <PinPad key={person.id} name={person.name} fault={fault} isBusy={isBusy} onPin={approve} />
}
