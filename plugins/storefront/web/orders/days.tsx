import { Popover } from '@mantine/core'
import { Day, Icon, kitWords } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'
import css from './orders.module.css'

interface Props {
  from: string | undefined
  to: string | undefined
  onDays(days: { from?: string; to?: string }): void
}

/** Between which days, with the browser's own calendar. */
export function Days({ from, to, onDays }: Props) {
  const { days: words } = storefrontWords.use()
  const { clearFilter } = kitWords.use()
  const chosen = from !== undefined || to !== undefined
  return (
    <span className={chosen ? 'filter on' : 'filter'}>
      <Popover position="bottom-end" width={240} trapFocus>
        <Popover.Target>
          <button type="button" className="button quiet">
            {chosen ? (
              <>
                {from !== undefined && <Day of={from} />} – {to !== undefined && <Day of={to} />}
              </>
            ) : (
              words.label
            )}
            <Icon name="down" size={14} />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={css['days']}>
            <label>
              {words.from}
              <input
                type="date"
                value={from ?? ''}
                {...(to !== undefined && { max: to })}
                onChange={event => onDays({ from: event.currentTarget.value || undefined })}
              />
            </label>
            <label>
              {words.to}
              <input
                type="date"
                value={to ?? ''}
                {...(from !== undefined && { min: from })}
                onChange={event => onDays({ to: event.currentTarget.value || undefined })}
              />
            </label>
          </div>
        </Popover.Dropdown>
      </Popover>
      {chosen && (
        <button
          type="button"
          className="clear"
          aria-label={clearFilter(words.label)}
          onClick={() => onDays({ from: undefined, to: undefined })}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  )
}
