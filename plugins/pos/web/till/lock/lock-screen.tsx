import './lock.css'
import { useEffect, useRef, useState } from 'react'
import {
  Empty,
  Failed,
  Icon,
  Refused,
  session,
  useSentence,
  Waiting,
  type StaffAtDevice
} from 'stoa/web/face'
import { enrolledDevice, keepDevice } from '../device/device.ts'
import { lockWords } from './lock-words.ts'
import { PinPad } from './pin-pad.tsx'

/** Covers the till until a name is picked and its PIN typed. The dialog keeps all beneath out of reach. */
export default function LockScreen() {
  const words = lockWords.use()
  const sentenceOf = useSentence()
  const { staff, error, again } = useStaff()
  const [picked, setPicked] = useState<StaffAtDevice[number] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => box.current?.showModal(), [])
  const isChosen = picked !== null
  const isThere = staff !== null
  useEffect(() => {
    if (isThere && !isChosen) box.current?.querySelector<HTMLElement>('.lock-names button')?.focus()
  }, [isThere, isChosen])
  const pick = (one: StaffAtDevice[number] | null): void => {
    setFault(null)
    setPicked(one)
  }
  const logIn = (userId: string, pin: string): void => {
    setBusy(true)
    setFault(null)
    session.logInByPin(userId, pin).catch((failed: Error) => {
      setBusy(false)
      setFault(sentenceOf(failed))
    })
  }
  return (
    <dialog
      ref={box}
      className="lock"
      aria-label={words.title}
      onCancel={event => {
        event.preventDefault()
        pick(null)
      }}
    >
      <p className="lock-device muted">
        <Icon name="lock" size={18} />
        <b>{enrolledDevice()?.code}</b>
        <bdi>{enrolledDevice()?.name}</bdi>
      </p>
      {picked !== null ? (
        <>
          <PinPad
            key={picked.id}
            name={picked.name}
            fault={fault}
            isBusy={isBusy}
            onPin={pin => logIn(picked.id, pin)}
          />
          <button type="button" className="touch quiet" onClick={() => pick(null)}>
            <Icon name="left" size={20} />
            {words.others}
          </button>
        </>
      ) : (
        <>
          <h1>{words.title}</h1>
          {error !== null ? (
            <Failed error={error} again={again} />
          ) : staff === null ? (
            <Waiting rows={3} />
          ) : staff.length === 0 ? (
            <Empty icon="user" title={words.none}>
              {words.noneHelp}
            </Empty>
          ) : (
            <ul className="lock-names">
              {staff.map(one => (
                <li key={one.id}>
                  <button type="button" className="touch" onClick={() => pick(one)}>
                    <bdi>{one.name}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <a className="touch quiet" href="/log-in?to=/till">
        {words.password}
      </a>
    </dialog>
  )
}

function useStaff(): { staff: StaffAtDevice | null; error: Error | null; again(): void } {
  const [staff, setStaff] = useState<StaffAtDevice | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isOld = false
    session.staffAtDevice().then(
      found => {
        if (!isOld) setStaff(found)
      },
      (failed: Error) => {
        if (isOld) return
        // Retired meanwhile: then one logs in elsewhere.
        const isNone = failed instanceof Refused && failed.problem.code === 'access.device-unknown'
        if (isNone) keepDevice(null)
        else setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [tries])
  return {
    staff,
    error,
    again: () => {
      setError(null)
      setTries(tries + 1)
    }
  }
}
