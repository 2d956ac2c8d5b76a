import { administrationWords } from '../administration-words.ts'
import { readable } from '../readable.ts'
import { titleOf } from './form-schema.ts'
import { SettingField } from './setting-field.tsx'
import css from './settings.module.css'
import { isSettable, LEVELS, valueAt, type Level, type Setting } from './settings-query.ts'

interface Props {
  setting: Setting
  level: Level
  nameOfLevel(level: Level): string
  /** What it was changed to here; undefined: not at all. */
  changed: { value: unknown } | undefined
  error: string | undefined
  mayEdit: boolean
  onValue(value: unknown): void
  onReset(): void
}

export const nameOfSetting = (setting: Setting): string => titleOf(setting) ?? readable(setting.key)

/** What it is, what it is now and where that comes from, and the way back to what is inherited. */
export function SettingRow(props: Props) {
  const { setting, level, nameOfLevel, changed, error, mayEdit, onValue, onReset } = props
  const { settings: words } = administrationWords.use()
  const now = valueAt(setting, level)
  const label = nameOfSetting(setting)
  const settable = isSettable(setting, level)
  const below = setting.set.filter(
    one => LEVELS.indexOf(one.level) > LEVELS.indexOf(level) && one.version > 0
  )
  return (
    <li className={css['setting']} aria-label={label}>
      <div className={css['what']}>
        <h3>{label}</h3>
        <p className="muted small">{setting.description}</p>
      </div>
      <div className={css['field']}>
        <SettingField
          setting={setting}
          label={label}
          value={changed === undefined ? now.value : changed.value}
          error={error}
          disabled={!mayEdit || !settable}
          onValue={onValue}
        />
        <p className={`muted small ${css['source']}`}>
          {!settable ? (
            words.notHere(nameOfLevel(setting.level))
          ) : now.isOwn ? (
            <>
              <b>{words.setHere}</b>
              {mayEdit && (
                <button
                  type="button"
                  className="link"
                  aria-label={words.resetOf(label)}
                  onClick={onReset}
                >
                  {words.reset}
                </button>
              )}
            </>
          ) : now.from === null ? (
            words.isDefault
          ) : (
            words.inherited(nameOfLevel(now.from))
          )}
          {below.map(one => (
            <span key={one.level}>{words.otherBelow(nameOfLevel(one.level))}</span>
          ))}
        </p>
      </div>
    </li>
  )
}
