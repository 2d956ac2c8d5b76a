import { useEffect, useState } from 'react'
import { Empty, Failed, Icon, useMe, Waiting } from 'stoa/web/face'
import { screenWords } from './screen-words.ts'
import { openStations, type Station } from './stations.ts'

/** Asked once: this device shows the orders of one station. */
export function PickStation({ onPick }: { onPick(id: string): void }) {
  const words = screenWords.use()
  const { companies } = useMe()
  const [found, setFound] = useState<Station[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isOld = false
    document.title = `${words.title} · Stoa`
    openStations().then(
      stations => {
        if (!isOld) setFound(stations)
      },
      (failed: Error) => {
        if (!isOld) setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [tries, words])
  const shops = companies.flatMap(company => company.shops)
  return (
    <main className="kitchen picking">
      <h1>{words.pick}</h1>
      {error !== null ? (
        <Failed
          error={error}
          again={() => {
            setError(null)
            setTries(tries + 1)
          }}
        />
      ) : found === null ? (
        <Waiting rows={3} />
      ) : found.length === 0 ? (
        <Empty
          icon="check"
          title={words.none}
          actions={
            <a className="button main" href="/kitchen-stations">
              {words.toStations}
            </a>
          }
        >
          {words.noneHelp}
        </Empty>
      ) : (
        <>
          <p className="muted">{words.pickHelp}</p>
          <ul className="stations">
            {found.map(({ id, name, shopId }) => (
              <li key={id}>
                <button type="button" className="touch" onClick={() => onPick(id)}>
                  <b>
                    <bdi>{name}</bdi>
                  </b>
                  {shops.length > 1 && (
                    <span className="muted small">
                      {shops.find(one => one.id === shopId)?.name}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <a className="touch" href="/">
        <Icon name="home" size={20} />
        {words.console}
      </a>
    </main>
  )
}
