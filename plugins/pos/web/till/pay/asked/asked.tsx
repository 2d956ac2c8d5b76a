import { useEffect } from 'react'
import { Icon, Key } from 'stoa/web/face'
import { useTill } from '../../till-context.ts'
import { askedWords } from './asked-words.ts'
import { useEnter } from '../../use-enter.ts'

/** A sale is on its way. Without an answer nobody knows whether it arrived: the same is asked again. */
export default function Asked() {
  const words = askedWords.use()
  const { state, askAgain } = useTill()
  const isLost = state.fault !== null
  useEnter(askAgain, isLost)
  useEffect(() => {
    if (!isLost) return
    addEventListener('online', askAgain)
    return () => removeEventListener('online', askAgain)
  }, [isLost, askAgain])
  if (!isLost) {
    return (
      <div className="done" role="status" aria-busy="true">
        <div className="change">
          <p>{words.sending}</p>
        </div>
      </div>
    )
  }
  return (
    <div className="done">
      <div className="change">
        <Icon name="offline" size={40} />
        <h2>{words.lost}</h2>
        <p className="muted">{words.lostHelp}</p>
      </div>
      <button type="button" className="touch main take" onClick={askAgain}>
        {words.again}
        <Key>Enter</Key>
      </button>
    </div>
  )
}
