import { useCallback, useEffect, useRef, useState } from 'react'
import { answer, api, useLive, useLiveConnection, useMay } from 'stoa/web/face'
import type { Present } from '../../registers/present.tsx'

/** Who is at which register, as it changes; none where that cannot be known: it only helps to choose. */
export function usePresent(): Present[] {
  const maySee = useMay('register.read')
  const [present, setPresent] = useState<Present[]>([])
  const latest = useRef(0)
  const ask = useCallback(() => {
    if (!maySee) return
    const mine = ++latest.current
    answer(api.GET('/api/v1/pos/registers/presence')).then(
      ({ items }) => {
        if (latest.current === mine) setPresent(items)
      },
      () => {}
    )
  }, [maySee])
  useEffect(() => {
    ask()
    return () => {
      latest.current++
    }
  }, [ask])
  useLive(['pos.register-attended'], ask)
  useLiveConnection(ask)
  return present
}
