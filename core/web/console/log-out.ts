import { session } from '../api/session.ts'
import { unsent } from '../api/unsent.ts'
import { said } from '../kit/toast.ts'
import { consoleWords } from './console-words.ts'

/** Ends the session in all tabs; says so where it could not be ended. */
export function useLogOut(): () => void {
  const { logOutFailed, logOutUnsent } = consoleWords.use()
  return () => {
    const count = unsent.count()
    if (count > 0) return said(logOutUnsent(count))
    session.logOut().then(
      () => history.replaceState(null, '', '/'),
      () => said(logOutFailed)
    )
  }
}
