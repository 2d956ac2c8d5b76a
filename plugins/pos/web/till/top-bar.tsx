import { Icon, useKeys, useMe } from 'stoa/web/face'
import { DeviceButton } from './device/device-button.tsx'
import { useDevice } from './device/device.ts'
import { lockTill } from './lock/lock.ts'
import { useIsOnline } from './outbox/contact.ts'
import { useTill } from './till-context.ts'
import { tillWords } from './till-words.ts'

const LOCKS = { f7: () => void lockTill() }

export function TopBar() {
  const words = tillWords.use()
  const { name, companies } = useMe()
  const { register, changeRegister, state, act, drawer } = useTill()
  const isOnline = useIsOnline()
  const isDevice = useDevice() !== null
  useKeys(LOCKS, isDevice)
  const shop = companies.flatMap(({ shops }) => shops).find(({ id }) => id === register.shopId)
  const { lines, parked, returned } = state.ticket
  const isFree =
    lines.length === 0 && parked === null && returned === null && state.screen !== 'asked'
  return (
    <header className="top">
      <h1 className="where">
        {isDevice ? (
          <button
            type="button"
            className="touch quiet"
            title={words.lock}
            onClick={() => void lockTill()}
          >
            <Icon name="lock" size={18} />
            <b>
              <bdi>{register.name}</bdi>
            </b>
            <span className="hidden">{words.lock}</span>
          </button>
        ) : (
          <b>
            <bdi>{register.name}</bdi>
          </b>
        )}
        <span>
          <bdi>{shop?.name}</bdi>
        </span>
      </h1>
      <p className="who">
        <Icon name="user" size={18} />
        <bdi>{name}</bdi>
      </p>
      <p className={isOnline ? 'net' : 'net off'} role="status">
        <Icon name={isOnline ? 'online' : 'offline'} size={18} />
        <span>{isOnline ? words.online : words.offline}</span>
      </p>
      {drawer.drawer?.session != null && (
        <button
          type="button"
          className="touch quiet"
          aria-label={words.drawer}
          title={words.drawer}
          disabled={state.screen === 'asked'}
          onClick={() => act({ do: 'dialog', dialog: 'drawer' })}
        >
          <Icon name="cash" size={22} />
        </button>
      )}
      <button
        type="button"
        className="touch quiet"
        aria-label={words.printer}
        title={words.printer}
        disabled={state.screen === 'asked'}
        onClick={() => act({ do: 'dialog', dialog: 'printer' })}
      >
        <Icon name="print" size={22} />
      </button>
      <button
        type="button"
        className="touch quiet"
        aria-label={words.changeRegister}
        title={words.changeRegister}
        disabled={!isFree}
        onClick={changeRegister}
      >
        <Icon name="till" size={22} />
      </button>
      <DeviceButton onOpen={() => act({ do: 'dialog', dialog: 'device' })} />
      <a className="touch quiet" href="/" aria-label={words.console} title={words.console}>
        <Icon name="home" size={22} />
      </a>
    </header>
  )
}
