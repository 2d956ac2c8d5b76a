// `stoa/web`: what every page is written with, ours and partners'. Heavier parts are imported by
// their own path, so that the first load stays small: stoa/web/data-table, stoa/web/list-bar,
// stoa/web/bars-chart, stoa/web/list-card, stoa/web/lines-back, stoa/web/save-bar, stoa/web/leaving,
// stoa/web/edit, stoa/web/edit-dialog, stoa/web/money-input, stoa/web/device, stoa/web/here,
// stoa/web/custom-fields, stoa/web/custom-columns.
export {
  action,
  definePages,
  panel,
  type Action,
  type Aside,
  type AsideGiven,
  type Finder,
  type Page as PageDeclaration,
  type Panel,
  type Place,
  type Places,
  type PluginPages,
  type SignUpGiven,
  type Step,
  type Tile
} from './contract.ts'
export { attempt, isFinal } from './api/attempt.ts'
export { answer, api, apiOf, newKey, type Reply, type Row } from './api/client.ts'
export { fieldErrors, Refused, Unreachable, type Problem } from './api/problem.ts'
export { useKeys } from './keys.ts'
export { later } from './later.ts'
export { Card, Page } from './kit/page.tsx'
export { Empty, Failed } from './kit/empty.tsx'
export { Fault, useSentence } from './kit/fault.tsx'
export { useUnsaved } from './kit/unsaved.ts'
export { Icon, type IconName } from './kit/icon.tsx'
export { Key, State, type Tone } from './kit/state.tsx'
export { Part, Waiting } from './kit/part.tsx'
export { said } from './kit/toast.ts'
export { kitWords } from './kit-words.ts'
export type { LiveEvent, LiveRule } from './live/live.ts'
export { useLive } from './live/use-live.ts'
export { useMay, useMayInCompany, useMe, type Me } from './me.ts'
export { Count, formatMoney, Money, useFigures, type Figures } from './money.tsx'
export { useShownAt, type Shown } from './shown-at.ts'
export { ActionsAt, PanelsAt } from './places.tsx'
export { Day, When } from './when.tsx'
export { defineLaterWords, defineWords, useLanguage, type Language, type Words } from './words.ts'
