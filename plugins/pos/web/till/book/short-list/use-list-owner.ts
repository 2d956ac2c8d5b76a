import { useMe } from 'stoa/web/face'
import { ownerOf } from '../../pay/ring-up.ts'
import { useTill } from '../../till-context.ts'

/** Whose short list it is: nobody is shown what another one may see, nor that of another shop. */
export function useListOwner(): string {
  const me = useMe()
  return `${ownerOf(me)} ${useTill().register.shopId}`
}
