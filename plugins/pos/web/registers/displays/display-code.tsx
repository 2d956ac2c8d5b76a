import { useEffect, useState } from 'react'
import { answer, api, Failed, useLive, Waiting, When, type Reply } from 'stoa/web/face'
import { QrCode } from 'stoa/web/qr-code'
import { displaysWords } from './displays-words.ts'

type Code = Reply<'/api/v1/pos/registers/{registerId}/display-code', 'post'>

/** By what another device is paired with this register: shown at the till and in the console. */
export default function DisplayCode({ registerId }: { registerId: string }) {
  const { code: words } = displaysWords.use()
  const [found, setFound] = useState<Code | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  const [state, setState] = useState<'good' | 'old' | 'paired'>('good')
  useEffect(() => {
    let isOld = false
    answer(
      api.POST('/api/v1/pos/registers/{registerId}/display-code', {
        params: { path: { registerId } }
      })
    ).then(
      code => {
        if (!isOld) setFound(code)
      },
      (failed: Error) => {
        if (!isOld) setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [registerId, tries])
  useEffect(() => {
    if (found === null) return
    const left = Date.parse(found.expiresAt) - Date.now()
    const timer = setTimeout(() => setState('old'), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [found])
  useLive(['pos.display-paired'], ({ rows }) => {
    if (rows['register'] === registerId) setState('paired')
  })
  const again = (): void => {
    setFound(null)
    setError(null)
    setState('good')
    setTries(tries + 1)
  }
  if (error !== null) return <Failed error={error} again={again} />
  if (found === null) return <Waiting rows={4} />
  if (state === 'paired') {
    return (
      <p className="note ok" role="status">
        {words.paired}
      </p>
    )
  }
  if (state === 'old') {
    return (
      <div className="display-code">
        <p role="status">{words.old}</p>
        <button type="button" className="button touch main" onClick={again}>
          {words.again}
        </button>
      </div>
    )
  }
  const { address, code, expiresAt } = found
  return (
    <div className="display-code">
      <QrCode text={address} label={words.qr} />
      <p className="muted">{words.help}</p>
      <p className="address">
        <bdi dir="ltr">{address.replace(/#.*/, '')}</bdi>
      </p>
      <strong dir="ltr">{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
      <p className="muted">
        {words.until} <When at={expiresAt} as="time" />
      </p>
    </div>
  )
}
