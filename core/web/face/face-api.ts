// `stoa/web/face`: what a face beside the console is written with. No router, no cache of queries and
// no Mantine is in it, so that a face stays light.
export { attempt, isFinal } from '../api/attempt.ts'
export { answer, api, newId, newKey, type Reply, type Row } from '../api/client.ts'
export { PRIVATE } from '../api/private-databases.ts'
export { place } from '../api/place.ts'
export { problemOf, Refused, Unreachable, type Problem } from '../api/problem.ts'
export { session, type StaffAtDevice } from '../api/session.ts'
export { unsent } from '../api/unsent.ts'
export { LogInThere } from './standing.tsx'
export { useKeys } from '../keys.ts'
export { later } from '../later.ts'
export { Empty, Failed } from '../kit/empty.tsx'
export { useSentence } from '../kit/fault.tsx'
export { FaceIcon as Icon, type FaceIconName as IconName } from '../kit/icon.tsx'
export { Part, Waiting } from '../kit/part.tsx'
export { Key, State, type Tone } from '../kit/state.tsx'
export { kitWords } from '../kit-words.ts'
export { defineFacePart, panel, type Place, type Places } from '../contract.ts'
export { keepOffline } from './keep-offline.ts'
export { useHere } from '../live/here.ts'
export type { LiveEvent } from '../live/live.ts'
export { useLive } from '../live/use-live.ts'
export { useMay, useMayInCompany, useMe, type Me } from '../me.ts'
export { Count, FiguresContext, formatMoney, Money, useFigures, type Figures } from '../money.tsx'
export { When } from '../when.tsx'
export { useLiveAgain, useLiveConnection } from './use-live-connection.ts'
export {
  defineLaterWords,
  defineWords,
  LANGUAGE_NAMES,
  LANGUAGES,
  rememberLanguage,
  useLanguage,
  type Language,
  type Words
} from '../words.ts'
