import { useEffect, useState } from 'react'
import { session, useSentence, type StaffAtDevice } from 'stoa/web/face'
import { useDevice } from '../till/device/device.ts'

export type Approver = StaffAtDevice[number]

/** At a device of the shop: who may approve this and has a PIN, and how they do it; else nobody. */
export function useApprovers(permission: string, approvalId: string, onApproved: () => void) {
  const sentenceOf = useSentence()
  const isDevice = useDevice() !== null
  const [staff, setStaff] = useState<StaffAtDevice>([])
  const [picked, setPicked] = useState<Approver | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!isDevice) return
    session.staffAtDevice(permission).then(setStaff, () => {}) // the other way is open
  }, [isDevice, permission])
  return {
    others: staff.filter(({ id }) => id !== picked?.id),
    picked,
    pick(person: Approver): void {
      setFault(null)
      setPicked(person)
    },
    fault,
    isBusy,
    approve(pin: string): void {
      if (picked === null) return
      setBusy(true)
      setFault(null)
      session
        .approveByPin(approvalId, picked.id, pin)
        .then(onApproved, (failed: Error) => setFault(sentenceOf(failed)))
        .finally(() => setBusy(false))
    }
  }
}
