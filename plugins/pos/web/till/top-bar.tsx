import { Icon, useMe } from 'stoa/web/face'
import { useIsOnline } from './is-online.ts'
import { useTill } from './till-context.ts'
import { tillWords } from './till-words.ts'

export function TopBar() {
  const words = tillWords.use()
  const { name, companies } = useMe()
  const { register, changeRegister, state, act, drawer } = useTill()
  const isOnline = useIsOnline()
  const shop = companies.flatMap(({ shops }) => shops).find(({ id }) => id === register.shopId)
  const isFree =
    state.ticket.lines.length === 0 && state.ticket.parked === null && state.screen !== 'asked'
  return (
    <header className="top">
      <h1 className="where">
        <b>
          <bdi>{register.name}</bdi>
        </b>
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
        aria-label={words.changeRegister}
        title={words.changeRegister}
        disabled={!isFree}
        onClick={changeRegister}
      >
        <Icon name="till" size={22} />
      </button>
      <a className="touch quiet" href="/" aria-label={words.console} title={words.console}>
        <Icon name="home" size={22} />
      </a>
    </header>
  )
}
