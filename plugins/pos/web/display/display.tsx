import '../customer-display/display.css'
import './pair.css'
import { useEffect, useState } from 'react'
import { FiguresContext, keepOffline } from 'stoa/web/face'
import { PictureView } from '../customer-display/picture-view.tsx'
import { displayFaceWords } from './display-words.ts'
import Pair from './pair.tsx'
import { forgetToken, keptToken } from './token.ts'
import { useAwake } from './use-awake.ts'
import { useShown, type Watching } from './use-shown.ts'
import { UNPAIRED } from './watch-pictures.ts'

/** Nobody logs in at it: it holds what reads the pictures of its register, and nothing else. */
export const isForAll = true

/** The customer display on another device than the till. */
export default function Display() {
  const words = displayFaceWords.use()
  const [token, setToken] = useState(keptToken)
  const [scanned, setScanned] = useState(codeInAddress)
  useEffect(() => {
    document.title = `${words.picture.title} · Stoa`
    keepOffline('/display', () => true).catch(() => {})
  }, [words])
  useEffect(() => {
    // A new code was scanned where the face is open already.
    const look = (): void => setScanned(codeInAddress())
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  useEffect(() => {
    if (scanned !== '') history.replaceState(null, '', location.pathname)
  }, [scanned])
  if (token === null || scanned !== '') {
    return (
      <Pair
        key={scanned}
        scanned={scanned}
        onPaired={paired => {
          setScanned('')
          setToken(paired)
        }}
      />
    )
  }
  return <Paired key={token} token={token} onForget={() => setToken(null)} />
}

/** What was scanned: the address a till shows ends with it. */
const codeInAddress = (): string => location.hash.slice(1).replace(/[^A-Za-z0-9]/g, '')

function Paired({ token, onForget }: { token: string; onForget(): void }) {
  const words = displayFaceWords.use()
  const watching = useShown(token)
  const { shown, refused } = watching
  useAwake()
  const isUnpaired = refused?.code === UNPAIRED
  useEffect(() => {
    if (isUnpaired) forgetToken()
  }, [isUnpaired])
  if (refused !== null) {
    const isRemoved = refused.code === 'pos.register-inactive'
    return (
      <main className="display dark">
        <div role="status">
          <h1>{isUnpaired ? words.unpaired : isRemoved ? words.removed : words.paused}</h1>
        </div>
        {(isUnpaired || isRemoved) && (
          <button type="button" className="button" onClick={onForget}>
            {words.again}
          </button>
        )}
      </main>
    )
  }
  if (shown === null) {
    return (
      <main className="display idle">
        <h1 className="hidden">{words.picture.title}</h1>
        <p role="status">{watching.isConnected ? words.connecting : words.offline}</p>
      </main>
    )
  }
  const { companyName, greeting, picture, isAttended, locale, currency } = shown
  const isClosed = picture === null && !isAttended
  return (
    <FiguresContext value={{ locale, currency, zone: 'UTC' }}>
      <div className="display-frame">
        <SoftNote watching={watching} />
        <PictureView
          picture={picture}
          words={words.picture}
          name={companyName}
          greeting={isClosed ? words.closed : greeting || words.picture.welcome}
        />
      </div>
    </FiguresContext>
  )
}

/** What stands there may be old: said softly, above it. */
function SoftNote({ watching: { shown, isConnected } }: { watching: Watching }) {
  const words = displayFaceWords.use()
  const isServed = shown?.picture?.screen === 'ticket' || shown?.picture?.screen === 'pay'
  const said = !isConnected
    ? words.offline
    : isServed && shown?.isAttended === false
      ? words.away
      : null
  return (
    <p className="soft-note" role="status">
      {said !== null && <span>{said}</span>}
    </p>
  )
}
