import './kitchen.css'
import { useCallback, useState } from 'react'
import { Empty, useMay } from 'stoa/web/face'
import { Board } from './board.tsx'
import { PickStation } from './pick-station.tsx'
import { screenWords } from './screen-words.ts'
import { rememberedStation, rememberStation } from './stations.ts'

/** The screen of a station: what it has to make, and how far it is. */
export default function KitchenFace() {
  const words = screenWords.use()
  const mayRead = useMay('kitchen.read')
  const [stationId, setStation] = useState(rememberedStation)
  const choose = useCallback((id: string | null): void => {
    rememberStation(id)
    setStation(id)
  }, [])
  const change = useCallback(() => choose(null), [choose])
  if (!mayRead) {
    return (
      <main className="kitchen">
        <Empty
          icon="lock"
          title={words.mayNot}
          actions={
            <a className="button" href="/">
              {words.console}
            </a>
          }
        >
          {words.mayNotHelp}
        </Empty>
      </main>
    )
  }
  if (stationId === null) return <PickStation onPick={choose} />
  return <Board key={stationId} stationId={stationId} onChange={change} />
}
