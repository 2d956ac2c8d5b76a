import { Icon, useMay } from 'stoa/web/face'
import { useDevice } from '../device/device.ts'
import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import { useIsOnline } from './contact.ts'

/** Says that the till sells without the server, or that something waits to be sent. */
export default function AloneStrip() {
  const words = tillWords.use().alone
  const { book, outbox, act, register } = useTill()
  const device = useDevice()
  const isOnline = useIsOnline()
  const maySell = useMay('sale.post-offline')
  const count = outbox.waiting.length
  if (isOnline && count === 0) return null
  const isReady = book.book?.sellsAlone() === true && maySell && device?.shopId === register.shopId
  return (
    <div className={isReady ? 'alone' : 'alone bad'} role="status">
      <Icon name={isOnline ? 'online' : 'offline'} size={20} />
      <span>
        {isOnline ? words.sending : isReady ? words.selling : words.notEnrolled}
        {count > 0 && ` ${words.waiting(count)}`}
      </span>
      {count > 0 && (
        <button
          type="button"
          className="touch quiet"
          onClick={() => act({ do: 'dialog', dialog: 'waiting' })}
        >
          {words.show}
        </button>
      )}
    </div>
  )
}
