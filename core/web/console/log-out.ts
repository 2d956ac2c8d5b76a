import { session } from '../api/session.ts'
import { said } from '../kit/toast.ts'
import { consoleWords } from './console-words.ts'

/** Ends the session in all tabs; says so where it could not be ended. */
export function useLogOut(): () => void {
  const { logOutFailed } = consoleWords.use()
  return () => {
    session.logOut().then(
      () => history.replaceState(null, '', '/'),
      () => said(logOutFailed)
    )
  }
}
