import { Icon, useMay } from 'stoa/web/face'
import { tillWords } from '../till-words.ts'
import { useDevice } from './device.ts'

/** The code of this device; where it has none, who may gives it one. */
export function DeviceButton({ isWide = false, onOpen }: { isWide?: boolean; onOpen(): void }) {
  const words = tillWords.use()
  const device = useDevice()
  const mayEnrol = useMay('device.enrol')
  if (device === null && !mayEnrol) return null
  const label = device === null ? words.enrolDevice : `${words.device} ${device.code}`
  return (
    <button
      type="button"
      className={isWide ? 'touch' : 'touch quiet'}
      aria-label={label}
      title={label}
      onClick={onOpen}
    >
      <Icon name="phone" size={isWide ? 20 : 22} />
      {isWide ? label : device?.code}
    </button>
  )
}
