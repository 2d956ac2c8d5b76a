import { later, LogInThere, Part } from 'stoa/web/face'
import { useDevice } from '../device/device.ts'

const LockScreen = later(() => import('./lock-screen.tsx'))

/** Over the till while no one is logged in: at a device of the shop a name and a PIN are enough. */
export function WhenOut() {
  if (useDevice() === null) return <LogInThere />
  return (
    <Part name="lock">
      <LockScreen />
    </Part>
  )
}
