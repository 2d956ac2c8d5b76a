import { useCallback, useEffect, useState } from 'react'
import { Empty, Failed, Icon, later, Part, Unreachable, useMe, Waiting } from 'stoa/web/face'
import { PresentPeople } from '../../registers/present.tsx'
import { DeviceButton } from '../device/device-button.tsx'
import { rememberedRegister, rememberRegister, tills, type Register } from './registers.ts'
import { registersWords } from './registers-words.ts'
import { usePresent } from './use-present.ts'

const DeviceDialog = later(() => import('../device/device-dialog.tsx'))

interface Props {
  /** Goes on at once with the one this device stood at before, or the only one there is. */
  atOnce: boolean
  onPick(register: Register): void
}

export default function PickRegister({ atOnce, onPick }: Props) {
  const words = registersWords.use()
  const { companies } = useMe()
  const present = usePresent()
  const [found, setFound] = useState<Register[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const pick = useCallback(
    (register: Register): void => {
      rememberRegister(register)
      onPick(register)
    },
    [onPick]
  )
  useEffect(() => {
    let isOld = false
    tills().then(
      registers => {
        if (isOld) return
        const before = registers.find(({ id }) => id === rememberedRegister()?.id)
        const only = before ?? (registers.length === 1 ? registers[0] : undefined)
        if (atOnce && only !== undefined) pick(only)
        else setFound(registers)
      },
      (failed: Error) => {
        if (isOld) return
        // Without the server it goes on where it stood.
        const before = failed instanceof Unreachable ? rememberedRegister() : null
        if (atOnce && before !== null) onPick(before)
        else setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [atOnce, onPick, pick, tries])
  const again = (): void => {
    setError(null)
    setTries(tries + 1)
  }
  const shops = companies.flatMap(company => company.shops)
  if (error !== null) {
    return (
      <main className="till">
        <h1 className="hidden">{words.title}</h1>
        <Failed error={error} again={again} />
      </main>
    )
  }
  if (found === null) {
    return (
      <main className="till">
        <Waiting rows={3} />
      </main>
    )
  }
  return (
    <main className="till picking">
      <h1>{words.title}</h1>
      {found.length === 0 ? (
        <Empty icon="till" title={words.none}>
          {words.noneHelp}
        </Empty>
      ) : (
        <>
          <p className="muted">{words.help}</p>
          <ul className="people">
            {found.map(register => (
              <li key={register.id}>
                <button type="button" className="found-row" onClick={() => pick(register)}>
                  <span className="name">
                    <b>
                      <bdi>{register.name}</bdi>
                    </b>
                    <span className="muted small">
                      {shops.find(({ id }) => id === register.shopId)?.name}
                    </span>
                    <span className="muted small in-use">
                      <PresentPeople
                        people={present.filter(({ registerId }) => registerId === register.id)}
                        since={words.since}
                      />
                    </span>
                  </span>
                  <Icon name="right" size={22} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <DeviceButton isWide onOpen={() => setOpen(true)} />
      {isOpen && (
        <Part name="device">
          <DeviceDialog onClose={() => setOpen(false)} />
        </Part>
      )}
      <a className="touch" href="/">
        <Icon name="home" size={20} />
        {words.console}
      </a>
    </main>
  )
}
